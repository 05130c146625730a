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
import org.openjdk.jcstress.infra.results.I_Result;

/** What is written before the k-th receive from a buffer of C places, and read after the (k+C)-th send; here both are 1. */
@JCStressTest
@Description("publication against the direction of the elements: the k-th receive happens before the (k+C)-th send completes")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "written -> first receive -> second send completed -> read")
@Outcome(expect = FORBIDDEN, desc = "there was a place, but not what was written before it was made")
@State
public class ReceiveBeforeLaterSendCompletesTest {

    private final Channel<String> channel = Channel.buffered(1);
    private int data;

    @Actor
    public void receiver() {
        data = 1;
        Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Actor
    public void sender(I_Result r) {
        Attempt.uninterrupted(() -> Attempt.send(channel, "first"));
        Attempt.uninterrupted(() -> Attempt.send(channel, "second"));
        r.r1 = data;
    }
}
