package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Start;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two cancels with different causes: one wins, for everybody, and err belongs to the same cancel as cause. */
@JCStressTest
@Description("cancel against cancel: the first cause wins, and everybody sees the same one")
@Outcome(id = "first, first, first", expect = ACCEPTABLE, desc = "first cancel -> second cancel")
@Outcome(id = "second, second, second", expect = ACCEPTABLE, desc = "second cancel -> first cancel")
@Outcome(expect = FORBIDDEN, desc = "the cause changed, or err and cause disagree")
@State
public class TwoCancelsTest {

    private final Start start = new Start();
    private final CancellableContext context = Context.background().withCancel();

    @Actor
    public void first(LLL_Result r) {
        start.together();
        context.cancel(new Exception("first"));
        r.r1 = Observed.cause(context);
    }

    @Actor
    public void second(LLL_Result r) {
        start.together();
        context.cancel(new Exception("second"));
        r.r2 = Observed.cause(context);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Observed.cause(context);
    }

    /** The same with a cancel that looks first and then writes: two of them may find that they are the first. */
    @JCStressTest
    @Description("canary: a claim that is not one step")
    @Outcome(id = "first, first, first", expect = ACCEPTABLE, desc = "first cancel -> second cancel")
    @Outcome(id = "second, second, second", expect = ACCEPTABLE, desc = "second cancel -> first cancel")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: the cause changed")
    @State
    public static class BrokenClaim {

        private final Start start = new Start();
        private volatile @Nullable String cause;

        private void cancel(String why) {
            if (cause == null) {
                cause = why;
            }
        }

        @Actor
        public void first(LLL_Result r) {
            start.together();
            cancel("first");
            r.r1 = cause;
        }

        @Actor
        public void second(LLL_Result r) {
            start.together();
            cancel("second");
            r.r2 = cause;
        }

        @Arbiter
        public void later(LLL_Result r) {
            r.r3 = cause;
        }
    }
}
