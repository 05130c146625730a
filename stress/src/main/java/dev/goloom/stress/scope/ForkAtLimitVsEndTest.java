package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A fork waits for the only place while the child that holds it ends: the place is handed over, and never held by two. */
@JCStressTest
@Description("fork that waits for a place against the end of a child: it gets the place, and two never run at once")
@Outcome(id = "joined, 1", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = ".*, 2", expect = FORBIDDEN, desc = "two children run at once")
@Outcome(id = "still blocked, .*", expect = FORBIDDEN, desc = "the place is lost: the fork waits for ever")
@Outcome(expect = FORBIDDEN, desc = "a child failed")
@State
public class ForkAtLimitVsEndTest {

    private static final Policy<@Nullable Object, @Nullable Void> ONE_PLACE =
        Policy.<@Nullable Object>failFast().limit(1);

    private final Step forking = new Step();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private volatile int most;

    private String child() throws InterruptedException {
        most = Math.max(most, running.incrementAndGet());
        gate.await();
        running.decrementAndGet();
        return "result";
    }

    @Actor
    public void owner(LL_Result r) {
        r.r1 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background(), ONE_PLACE)) {
                scope.fork(this::child);
                forking.done();
                scope.fork(this::child);
                return Joined.outcome(scope);
            }
        });
        r.r2 = most;
    }

    @Actor
    public void releaser() {
        forking.awaitAndLinger(5_000);
        gate.countDown();
    }
}
