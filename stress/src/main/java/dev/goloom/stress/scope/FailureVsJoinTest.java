package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A child fails while the owner comes to join, and another child blocks: that one is stopped, and join throws the failure. */
@JCStressTest
@Description("failure against join: join waits for all, and throws the failure, which is the context's cause")
@Outcome(id = "alive, failed by failure, CANCELLED, failure", expect = ACCEPTABLE, desc = "join -> failure, or they meet")
@Outcome(id = "ended, failed by failure, CANCELLED, failure", expect = ACCEPTABLE, desc = "failure -> join")
@Outcome(id = ".*, still blocked, .*", expect = FORBIDDEN, desc = "join does not return")
@Outcome(id = ".*, RUNNING, .*", expect = FORBIDDEN, desc = "join did not wait for the other child")
@Outcome(expect = FORBIDDEN, desc = "the failure is lost, or join and the context disagree")
@State
public class FailureVsJoinTest {

    private final Handed handed = new Handed();

    @Actor
    public void owner(LLLL_Result r) {
        r.r2 = Blocking.outcome(() -> {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                Context context = handed.give(scope.context());
                Subtask<String> blocks = scope.fork(Joined::block);
                scope.fork(FailureVsJoinTest::fail);
                Step.linger(20_000);
                r.r1 = context.err() == null ? "alive" : "ended";
                String end = Joined.outcome(scope);
                r.r3 = blocks.state();
                return end;
            }
        });
    }

    private static Void fail() throws Exception {
        throw new Exception("failure");
    }

    @Actor
    public void watcher(LLLL_Result r) {
        r.r4 = handed.cause();
    }
}
