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

/** A goroutine adds another one and is done, and that one is done, while somebody comes to wait: not before the last. */
@JCStressTest
@Description("add and done against await: it returns at zero, and not in between")
@Outcome(id = "0, zero, 2", expect = ACCEPTABLE, desc = "await -> add, or they meet")
@Outcome(id = "[12], zero, 2", expect = ACCEPTABLE, desc = "add -> await")
@Outcome(id = ".*, zero, [01]", expect = FORBIDDEN, desc = "await returns before the last is done")
@Outcome(expect = FORBIDDEN, desc = "await does not return")
@State
public class AddVsAwaitTest {

    private final Start start = new Start();
    private final WaitGroup group = new WaitGroup();
    private int data;

    public AddVsAwaitTest() {
        group.add(1);
    }

    @Actor
    public void workers() {
        start.together();
        group.add(1);
        data = 1;
        group.done();
        data = 2;
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
