package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two selects over the same two channels, each of which could be the other's partner on both. */
@JCStressTest
@Description("two selects that face each other, cases in the same order: they meet on one channel")
@Outcome(id = "sent 1, received 1", expect = ACCEPTABLE, desc = "they meet on the first channel")
@Outcome(id = "received 2, sent 2", expect = ACCEPTABLE, desc = "they meet on the second channel")
@Outcome(expect = FORBIDDEN, desc = "they disagree; if they missed each other, or locked each other out, this would hang")
@State
public class FacingSelectsTest {

    private final Channel<String> first = Channel.rendezvous();
    private final Channel<String> second = Channel.rendezvous();

    @Actor
    public void left(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.send(first, "1", () -> "sent 1"), Select.receive(second, element -> "received " + element)));
    }

    @Actor
    public void right(LL_Result r) {
        r.r2 = Attempt.uninterrupted(() -> Attempt.select(
            Select.receive(first, element -> "received " + element), Select.send(second, "2", () -> "sent 2")));
    }

    /** The mistake: a select looks at all its channels, and enqueues on them later, when it has left their locks. */
    @JCStressTest
    @Description("canary: a select that looks and then enqueues")
    @Outcome(id = "sent 1, received 1", expect = ACCEPTABLE, desc = "right waits -> left")
    @Outcome(id = "received 2, sent 2", expect = ACCEPTABLE, desc = "left waits -> right")
    @Outcome(id = "waits, waits", expect = ACCEPTABLE_INTERESTING, desc = "caught: they have missed each other")
    @Outcome(expect = FORBIDDEN, desc = "they disagree")
    @State
    public static class BrokenEnqueue {

        private volatile boolean leftWaits;
        private volatile boolean rightWaits;

        @Actor
        public void left(LL_Result r) {
            if (rightWaits) {
                r.r1 = "sent 1";
            } else {
                leftWaits = true;
            }
        }

        @Actor
        public void right(LL_Result r) {
            if (leftWaits) {
                r.r2 = "sent 2";
            } else {
                rightWaits = true;
            }
        }

        /** What is handed over to the one that waits. */
        @Arbiter
        public void handOver(LL_Result r) {
            if (r.r1 == null) {
                r.r1 = r.r2 == null ? "waits" : "received 2";
            }
            if (r.r2 == null) {
                r.r2 = r.r1.equals("sent 1") ? "received 1" : "waits";
            }
        }
    }
}
