package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.scope.WaitGroup;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The counter reaches zero and leaves it at once: who waited then is told, who comes later waits for the next zero. */
@JCStressTest
@Description("done and add against await: it returns at the first zero after its begin, or at the next")
@Outcome(id = "zero", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "still blocked", expect = FORBIDDEN, desc = "each zero is left to the other")
@Outcome(expect = FORBIDDEN, desc = "await failed")
@State
public class DoneThenAddVsAwaitTest {

    private final Start start = new Start();
    private final WaitGroup group = new WaitGroup();

    public DoneThenAddVsAwaitTest() {
        group.add(1);
    }

    @Actor
    public void worker() {
        start.together();
        group.done();
        group.add(1);
        group.done();
    }

    @Actor
    public void waiter(L_Result r) {
        start.together();
        r.r1 = Blocking.outcome(() -> {
            group.await();
            return "zero";
        });
    }
}
