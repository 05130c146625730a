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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A sender spins, and then queues up; the channel is closed meanwhile. */
@JCStressTest
@Description("close against a send that spins: it is refused, and its element is not in the channel")
@Outcome(id = "refused, nothing", expect = ACCEPTABLE, desc = "wherever it is on its way to its park; a close that overlooks it would hang here")
@Outcome(expect = FORBIDDEN, desc = "sent to nobody, or in a closed channel")
@State
public class CloseVsSpinningSendTest {

    private final Channel<String> channel = Warm.channel(0);

    private final Step arrived = new Step();

    @Actor
    public void sender(LL_Result r) {
        arrived.done();
        r.r1 = Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
    }

    @Actor
    public void closer() {
        arrived.awaitAndLinger(Warm.LONGER_THAN_A_SPIN);
        channel.close();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }
}
