package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Step;
import dev.goloom.stress.Warm;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A receiver spins, and then queues up; a sender comes as it does so, or before, or later. */
@JCStressTest
@Description("send against a receive that spins: they meet, and both go on")
@Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "in the slot or in the queue")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SpinningReceiveVsSendTest {

    private final Channel<String> channel = Warm.channel(0);

    private final Step arrived = new Step();

    @Actor
    public void receiver(LL_Result r) {
        arrived.done();
        r.r1 = Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Actor
    public void sender(LL_Result r) {
        arrived.awaitAndLinger(Warm.LONGER_THAN_A_SPIN);
        r.r2 = Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
    }
}
