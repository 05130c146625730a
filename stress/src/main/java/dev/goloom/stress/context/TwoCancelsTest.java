package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
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

    private final CancellableContext context = Context.background().withCancel();

    @Actor
    public void first(LLL_Result r) {
        context.cancel(new Exception("first"));
        r.r1 = Observed.cause(context);
    }

    @Actor
    public void second(LLL_Result r) {
        context.cancel(new Exception("second"));
        r.r2 = Observed.cause(context);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Observed.cause(context);
    }
}
