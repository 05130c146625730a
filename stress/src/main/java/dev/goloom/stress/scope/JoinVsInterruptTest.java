package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** The owner joins, and is interrupted while the child ends: join returns, or throws and can be tried again. */
@JCStressTest
@Description("join against interrupt: it returns and keeps the status, or throws and clears it, and a second one returns")
@Outcome(id = "joined, kept, result", expect = ACCEPTABLE, desc = "child's end -> interrupt")
@Outcome(id = "interrupted then joined, clear, result", expect = ACCEPTABLE, desc = "interrupt -> child's end")
@Outcome(id = "joined, clear, .*", expect = FORBIDDEN, desc = "the interrupt is lost")
@Outcome(id = "interrupted .*, kept, .*", expect = FORBIDDEN, desc = "the interrupt is thrown *and* kept")
@Outcome(expect = FORBIDDEN, desc = "join failed, or does not return")
@State
public class JoinVsInterruptTest {

    private final Step joining = new Step();
    private final Step interrupted = new Step();
    private volatile @Nullable Thread owner;

    private static String child() {
        Step.linger(20_000);
        return "result";
    }

    @Actor
    public void owner(LLL_Result r) {
        owner = Thread.currentThread();
        r.r1 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                Subtask<String> child = scope.fork(JoinVsInterruptTest::child);
                joining.done();
                String end = Joined.outcome(scope);
                interrupted.await();
                r.r2 = Thread.interrupted() ? "kept" : "clear";
                String all = end.equals("interrupted") ? end + " then " + Joined.outcome(scope) : end;
                r.r3 = child.get();
                return all;
            }
        });
    }

    @Actor
    public void interrupter() {
        joining.awaitAndLinger(20_000);
        Objects.requireNonNull(owner).interrupt();
        interrupted.done();
    }
}
