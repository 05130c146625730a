package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** What is written before a close, and read after a receive that returned null because of it. */
@JCStressTest
@Description("publication by close: a close happens before a receive that returns null because of it")
@Outcome(id = "closed, 1", expect = ACCEPTABLE, desc = "written -> closed -> received -> read")
@Outcome(expect = FORBIDDEN, desc = "learned of the close, but not of what was written before it")
@State
public class PublishByCloseTest {

    private final Channel<String> channel = Channel.rendezvous();
    private int data;

    @Actor
    public void closer() {
        data = 1;
        channel.close();
    }

    @Actor
    public void receiver(LI_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.receive(channel));
        r.r2 = data;
    }
}
