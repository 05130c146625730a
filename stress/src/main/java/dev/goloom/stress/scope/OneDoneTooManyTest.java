package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.scope.WaitGroup;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** There is one goroutine to be done, and two say that they were it. */
@JCStressTest
@Description("done against one done too many: exactly one is refused, and the counter stays at zero")
@Outcome(id = "done, refused, WaitGroup[0]", expect = ACCEPTABLE, desc = "first -> second")
@Outcome(id = "refused, done, WaitGroup[0]", expect = ACCEPTABLE, desc = "second -> first")
@Outcome(expect = FORBIDDEN, desc = "both were accepted or refused, or the counter is not zero")
@State
public class OneDoneTooManyTest {

    private final Start start = new Start();
    private final WaitGroup group = new WaitGroup();

    public OneDoneTooManyTest() {
        group.add(1);
    }

    private String done() {
        try {
            group.done();
            return "done";
        } catch (IllegalStateException negative) {
            return "refused";
        }
    }

    @Actor
    public void first(LLL_Result r) {
        start.together();
        r.r1 = done();
    }

    @Actor
    public void second(LLL_Result r) {
        start.together();
        r.r2 = done();
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = group.toString();
    }
}
