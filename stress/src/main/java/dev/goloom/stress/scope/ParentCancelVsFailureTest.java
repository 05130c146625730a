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

/**
 * A child fails while the context above is cancelled. Whichever ends the scope's context first is what join throws; a
 * failure that comes second is not lost.
 */
@JCStressTest
@Description("failure against the parent's cancel: the first one ends the scope, and join throws it")
@Outcome(id = "failed by failure, failure, FAILED", expect = ACCEPTABLE, desc = "failure -> cancel")
@Outcome(id = "ended over failure, parent, FAILED", expect = ACCEPTABLE, desc = "cancel -> failure")
@Outcome(id = "ended, parent, CANCELLED", expect = ACCEPTABLE, desc = "cancel -> child")
@Outcome(id = "ended, .*, FAILED", expect = FORBIDDEN, desc = "the failure is lost")
@Outcome(expect = FORBIDDEN, desc = "join and the context disagree, or join does not return")
@State
public class ParentCancelVsFailureTest {

    private final CancellableContext parent = Context.background().withCancel();
    private final Step forking = new Step();

    private static Void fail() throws Exception {
        Step.linger();
        throw new Exception("failure");
    }

    @Actor
    public void owner(LLL_Result r) {
        r.r1 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(parent)) {
                forking.done();
                Subtask<Void> child = scope.fork(ParentCancelVsFailureTest::fail);
                String end = Joined.outcome(scope);
                r.r2 = Joined.name(scope.context().cause());
                r.r3 = child.state();
                return end;
            }
        });
    }

    @Actor
    public void canceller() {
        forking.awaitAndLinger(20_000);
        parent.cancel(new Exception("parent"));
    }
}
