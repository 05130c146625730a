package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** What is written before a close, and read by who has seen that the channel is drained. */
@JCStressTest
@Description("publication by close: a close happens before an isDrained that returns true")
@Outcome(id = "drained, 1", expect = ACCEPTABLE, desc = "written -> closed -> seen -> read")
@Outcome(id = "open, [01]", expect = ACCEPTABLE, desc = "seen -> closed: nothing is said about the data")
@Outcome(expect = FORBIDDEN, desc = "learned of the close, but not of what was written before it")
@State
public class PublishByDrainedTest {

    private final Channel<String> channel = Channel.rendezvous();
    private int data;

    @Actor
    public void closer() {
        data = 1;
        channel.close();
    }

    /** Reads twice: see {@link PublishByBufferTest#receiver}. */
    @Actor
    public void observer(LI_Result r) {
        int before = data;
        r.r1 = channel.isDrained() ? "drained" : "open";
        r.r2 = before | data;
    }
}
