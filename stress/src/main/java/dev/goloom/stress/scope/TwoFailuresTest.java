package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Scope;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two children fail at the same moment: the first failure is the context's cause and is thrown, the other is suppressed. */
@JCStressTest
@Description("failure against failure: the first is the cause for everybody, and none is lost")
@Outcome(id = "failed by first over second, first", expect = ACCEPTABLE, desc = "first -> second")
@Outcome(id = "failed by second over first, second", expect = ACCEPTABLE, desc = "second -> first")
@Outcome(id = "failed by .* over .*, .*", expect = FORBIDDEN, desc = "join and the context disagree")
@Outcome(expect = FORBIDDEN, desc = "a failure is lost or duplicated, or join does not return")
@State
public class TwoFailuresTest {

    private final Meeting meeting = new Meeting();
    private final Handed handed = new Handed();

    private Void fail(String name) throws Exception {
        meeting.await();
        throw new Exception(name);
    }

    @Actor
    public void owner(LL_Result r) {
        r.r1 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                handed.give(scope.context());
                scope.fork(() -> fail("first"));
                scope.fork(() -> fail("second"));
                return Joined.outcome(scope);
            }
        });
    }

    @Actor
    public void watcher(LL_Result r) {
        r.r2 = handed.cause();
    }

    /** The same with a look and a write where the first failure is noted: both may find that they are the first. */
    @JCStressTest
    @Description("canary: noting the first failure is not one step")
    @Outcome(id = "first over second", expect = ACCEPTABLE, desc = "first -> second")
    @Outcome(id = "second over first", expect = ACCEPTABLE, desc = "second -> first")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: a failure is lost")
    @State
    public static class BrokenClaim {

        private final Start start = new Start();
        private final Queue<String> suppressed = new ConcurrentLinkedQueue<>();
        private volatile @Nullable String cause;

        private void fail(String name) {
            if (cause == null) {
                cause = name;
            } else {
                suppressed.add(name);
            }
        }

        @Actor
        public void first() {
            start.together();
            fail("first");
        }

        @Actor
        public void second() {
            start.together();
            fail("second");
        }

        @Arbiter
        public void owner(L_Result r) {
            r.r1 = cause + " over " + suppressed.poll();
        }
    }
}
