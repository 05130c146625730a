package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two senders come for the one receiver that waits on a rendezvous channel. */
@JCStressTest
@Description("one blocked receiver, two senders: exactly one has sent, and it is that one's element")
@Outcome(id = "sent, not ready, 1", expect = ACCEPTABLE, desc = "first send -> second send")
@Outcome(id = "not ready, sent, 2", expect = ACCEPTABLE, desc = "second send -> first send")
@Outcome(id = "not ready, not ready, closed", expect = ACCEPTABLE, desc = "both before the receiver waits")
@Outcome(id = "sent, sent, .*", expect = FORBIDDEN, desc = "two elements for one receiver: lost")
@Outcome(expect = FORBIDDEN, desc = "received, but not sent")
@State
public class TwoSendersOneReceiverTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void first(LLL_Result r) {
        r.r1 = Attempt.trySend(channel, "1");
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = Attempt.trySend(channel, "2");
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        channel.close();
        r.r3 = receiver.outcome();
    }

    /** The mistake: a waiter is claimed by a look and a write, not by a compare-and-set. */
    @JCStressTest
    @Description("canary: a claim that looks and then writes")
    @Outcome(id = "sent, not ready, 1", expect = ACCEPTABLE, desc = "first send -> second send")
    @Outcome(id = "not ready, sent, 2", expect = ACCEPTABLE, desc = "second send -> first send")
    @Outcome(id = "sent, sent, .*", expect = ACCEPTABLE_INTERESTING, desc = "caught: two elements for one receiver")
    @Outcome(expect = FORBIDDEN, desc = "received, but not sent")
    @State
    public static class BrokenClaim {

        private volatile @Nullable String outcome;

        private String claim(String element) {
            if (outcome != null) {
                return "not ready";
            }
            outcome = element;
            return "sent";
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = claim("1");
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = claim("2");
        }

        @Arbiter
        public void receiver(LLL_Result r) {
            r.r3 = outcome;
        }
    }
}
