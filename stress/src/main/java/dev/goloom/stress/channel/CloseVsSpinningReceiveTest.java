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
import org.openjdk.jcstress.infra.results.L_Result;

/** A receiver spins, and then queues up; the channel is closed meanwhile. */
@JCStressTest
@Description("close against a receive that spins: it ends, with nothing")
@Outcome(id = "closed", expect = ACCEPTABLE, desc = "wherever it is on its way to its park; a close that overlooks it would hang here")
@Outcome(expect = FORBIDDEN, desc = "it received what nobody has sent")
@State
public class CloseVsSpinningReceiveTest {

    private final Channel<String> channel = Warm.channel(0);

    private final Step arrived = new Step();

    @Actor
    public void receiver(L_Result r) {
        arrived.done();
        r.r1 = Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Actor
    public void closer() {
        arrived.awaitAndLinger(Warm.LONGER_THAN_A_SPIN);
        channel.close();
    }
}
