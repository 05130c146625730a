package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.stress.Blocking;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two children succeed at the same moment, and one is enough: join returns one result, and the other child is no failure. */
@JCStressTest
@Description("success against success: the first result is returned, and the context has ended without a failure")
@Outcome(id = "first, SUCCESS, SUCCESS, context cancelled", expect = ACCEPTABLE, desc = "first -> second")
@Outcome(id = "second, SUCCESS, SUCCESS, context cancelled", expect = ACCEPTABLE, desc = "second -> first")
@Outcome(expect = FORBIDDEN, desc = "no result, or a child that was done is not, or the others are not stopped")
@State
public class TwoSuccessesTest {

    private final Meeting meeting = new Meeting();
    private final Handed handed = new Handed();

    private String succeed(String name) {
        meeting.await();
        return name;
    }

    @Actor
    public void owner(LLLL_Result r) {
        r.r1 = Blocking.outcome(() -> {
            try (Scope<String, String> scope = Scope.open(Context.background(), Policy.firstSuccess())) {
                handed.give(scope.context());
                Subtask<String> first = scope.fork(() -> succeed("first"));
                Subtask<String> second = scope.fork(() -> succeed("second"));
                String end = Joined.outcome(scope);
                r.r2 = first.state();
                r.r3 = second.state();
                return end;
            }
        });
    }

    @Actor
    public void watcher(LLLL_Result r) {
        r.r4 = handed.cause();
    }
}
