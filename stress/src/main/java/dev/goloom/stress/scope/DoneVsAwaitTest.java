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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** The last goroutine is done while somebody comes to wait; what it wrote before is read afterwards. */
@JCStressTest
@Description("done against await: it returns, and sees what came before the last done")
@Outcome(id = "0, zero, 1", expect = ACCEPTABLE, desc = "await -> done, or they meet")
@Outcome(id = "1, zero, 1", expect = ACCEPTABLE, desc = "done -> await")
@Outcome(id = ".*, zero, 0", expect = FORBIDDEN, desc = "the counter is seen at zero, and what came before is not")
@Outcome(expect = FORBIDDEN, desc = "await does not return")
@State
public class DoneVsAwaitTest {

    private final Start start = new Start();
    private final WaitGroup group = new WaitGroup();
    private int data;

    public DoneVsAwaitTest() {
        group.add(1);
    }

    @Actor
    public void worker() {
        start.together();
        data = 1;
        group.done();
    }

    @Actor
    public void waiter(LLL_Result r) {
        start.together();
        r.r1 = data;
        r.r2 = Blocking.outcome(() -> {
            group.await();
            return "zero";
        });
        r.r3 = data;
    }
}
