package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Step;
import dev.goloom.stress.Warm;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A sender spins at a full buffer, and then queues up; meanwhile the buffer is emptied. */
@JCStressTest
@Description("two tryReceives against a send that spins at a full buffer: all elements come, in their order")
@Outcome(id = "sent, 1, 2, nothing", expect = ACCEPTABLE, desc = "the second one came when the sender was there, or had its place")
@Outcome(id = "sent, 1, nothing, 2", expect = ACCEPTABLE, desc = "the second one came before the sender")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SpinningSendAtFullBufferTest {

    private final Channel<String> channel = Warm.channel(1);

    private final Step arrived = new Step();

    public SpinningSendAtFullBufferTest() {
        channel.trySend("1");
    }

    @Actor
    public void sender(LLLL_Result r) {
        arrived.done();
        r.r1 = Attempt.uninterrupted(() -> Attempt.send(channel, "2"));
    }

    @Actor
    public void receiver(LLLL_Result r) {
        arrived.awaitAndLinger(Warm.LONGER_THAN_A_SPIN);
        r.r2 = Attempt.tryReceive(channel);
        r.r3 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void later(LLLL_Result r) {
        r.r4 = Attempt.tryReceive(channel);
    }
}
