package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * A fork waits for the only place, which the first child holds, while the context above is cancelled. The first child ends
 * by that and leaves its place: the fork must not take it.
 */
@JCStressTest
@Description("fork that waits for a place against the context's end: no child is started any more")
@Outcome(id = "CANCELLED, CANCELLED, ended, 0", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = ".*, .*, .*, 1", expect = FORBIDDEN, desc = "a child was started after the end")
@Outcome(id = ".*, .*, still blocked, .*", expect = FORBIDDEN, desc = "the fork, or the join, waits for ever")
@Outcome(expect = FORBIDDEN, desc = "children and join disagree")
@State
public class ForkAtLimitVsCancelTest {

    private static final Policy<@Nullable Object, @Nullable Void> ONE_PLACE =
        Policy.<@Nullable Object>failFast().limit(1);

    private final CancellableContext parent = Context.background().withCancel();
    private final Step forking = new Step();
    private final AtomicInteger runs = new AtomicInteger();

    @Actor
    public void owner(LLLL_Result r) {
        r.r3 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(parent, ONE_PLACE)) {
                Subtask<String> first = scope.fork(Joined::block);
                forking.done();
                Subtask<Integer> second = scope.fork(runs::incrementAndGet);
                String end = Joined.outcome(scope);
                r.r1 = first.state();
                r.r2 = second.state();
                return end;
            }
        });
        r.r4 = runs.get();
    }

    @Actor
    public void canceller() {
        forking.awaitAndLinger(5_000);
        parent.cancel();
    }
}
