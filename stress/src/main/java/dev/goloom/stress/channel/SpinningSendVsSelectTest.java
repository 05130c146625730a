package dev.goloom.stress.channel;

import static dev.goloom.select.Select.receive;
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

/** A sender spins at a channel, and then queues up; a select comes that has a case there. */
@JCStressTest
@Description("select against a send that spins: they meet, and both go on")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "in the slot or in the queue; a select that overlooks the slot would hang here")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SpinningSendVsSelectTest {

    private final Channel<String> channel = Warm.channel(0);

    private final Channel<String> other = Channel.rendezvous();

    private final Step arrived = new Step();

    @Actor
    public void sender(LL_Result r) {
        arrived.done();
        r.r1 = Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
    }

    @Actor
    public void selecting(LL_Result r) {
        arrived.awaitAndLinger(Warm.LONGER_THAN_A_SPIN);
        r.r2 = Attempt.uninterrupted(() -> Attempt.select(
            receive(other, element -> "nobody's " + element), receive(channel, element -> element)));
    }
}
