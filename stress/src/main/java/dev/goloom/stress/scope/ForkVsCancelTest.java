package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A child is forked, and may run, while the context above is cancelled: it ends by itself, or never runs; and join says which. */
@JCStressTest
@Description("fork against the context's end: the child has run and counts, or it has not run and join throws")
@Outcome(id = "SUCCESS, joined, run", expect = ACCEPTABLE, desc = "fork -> cancel")
@Outcome(id = "CANCELLED, ended, not run", expect = ACCEPTABLE, desc = "cancel -> fork, or before the child runs")
@Outcome(expect = FORBIDDEN, desc = "child, join and what was done disagree")
@State
public class ForkVsCancelTest {

    private final CancellableContext parent = Context.background().withCancel();
    private final Step opening = new Step();
    private boolean run;

    @Actor
    public void owner(LLL_Result r) {
        opening.done();
        r.r2 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(parent)) {
                Subtask<Boolean> child = scope.fork(() -> run = true);
                String end = Joined.outcome(scope);
                r.r1 = child.state();
                return end;
            }
        });
        r.r3 = run ? "run" : "not run";
    }

    @Actor
    public void canceller() {
        opening.awaitAndLinger(30_000);
        parent.cancel();
    }
}
