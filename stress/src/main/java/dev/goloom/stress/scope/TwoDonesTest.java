package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.scope.WaitGroup;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** The last two goroutines are done at once, and somebody waits: none is lost, and the waiter is told once, at the end. */
@JCStressTest
@Description("done against done: the counter is zero, and the waiter is woken")
@Outcome(id = "WaitGroup[0], zero", expect = ACCEPTABLE, desc = "in any order")
@Outcome(expect = FORBIDDEN, desc = "a done is lost, or the waiter failed")
@State
public class TwoDonesTest {

    private final Start start = new Start();
    private final WaitGroup group = new WaitGroup();
    private final Waiting waiter;

    public TwoDonesTest() {
        group.add(2);
        waiter = new Waiting(() -> {
            group.await();
            return "zero";
        });
    }

    @Actor
    public void first() {
        waiter.awaitBlocked();
        start.together();
        group.done();
    }

    @Actor
    public void second() {
        waiter.awaitBlocked();
        start.together();
        group.done();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r1 = group.toString();
        r.r2 = waiter.outcome();
    }

    /** The same with a counter that is volatile, and no more. */
    @JCStressTest
    @Description("canary: counting is not one step")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: a done is lost")
    @State
    public static class BrokenCount {

        private final Start start = new Start();
        private volatile int count = 2;

        @SuppressWarnings("NonAtomicVolatileUpdate") // the mistake
        private void done() {
            count--;
        }

        @Actor
        public void first() {
            start.together();
            done();
        }

        @Actor
        public void second() {
            start.together();
            done();
        }

        @Arbiter
        public void later(I_Result r) {
            r.r1 = count;
        }
    }
}
