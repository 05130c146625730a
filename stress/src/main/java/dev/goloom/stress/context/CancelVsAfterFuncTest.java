package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A function is registered while the context is cancelled: who ends it tells it, or it is turned away and runs at once. */
@JCStressTest
@Description("cancel against registering a function: it runs exactly once")
@Outcome(id = "alive, 1", expect = ACCEPTABLE, desc = "function -> cancel, or they meet")
@Outcome(id = "cancel, 1", expect = ACCEPTABLE, desc = "cancel -> function")
@Outcome(id = ".*, 0", expect = FORBIDDEN, desc = "the function never runs")
@Outcome(expect = FORBIDDEN, desc = "the function runs twice")
@State
public class CancelVsAfterFuncTest {

    private final Start start = new Start();
    private final CancellableContext context = Context.background().withCancel();
    private final Counted function = new Counted();

    @Actor
    public void canceller() {
        start.together();
        context.cancel(new Exception("cancel"));
    }

    @Actor
    public void listener(LL_Result r) {
        start.together();
        r.r1 = Observed.cause(context);
        context.afterFunc(function);
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r2 = function.after(1);
    }

    /** The same without a lock around look and registration, and without a second look: told by nobody. */
    @JCStressTest
    @Description("canary: the look at the end after registering is left out")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: the function never runs")
    @State
    public static class BrokenNoSecondLook {

        private final Start start = new Start();
        private final Queue<Runnable> listeners = new ConcurrentLinkedQueue<>();
        private final AtomicInteger runs = new AtomicInteger();
        private volatile boolean ended;

        @Actor
        public void canceller() {
            start.together();
            ended = true;
            for (Runnable told = listeners.poll(); told != null; told = listeners.poll()) {
                told.run();
            }
        }

        @Actor
        public void listener() {
            start.together();
            if (ended) {
                runs.incrementAndGet();
            } else {
                listeners.add(runs::incrementAndGet);
            }
        }

        @Arbiter
        public void later(I_Result r) {
            r.r1 = runs.get();
        }
    }

    /** The same with the second look, and without a claim: told by both. */
    @JCStressTest
    @Description("canary: the listener is not claimed before it is told")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: the function runs twice")
    @State
    public static class BrokenNoClaim {

        private final Start start = new Start();
        private final Queue<Runnable> listeners = new ConcurrentLinkedQueue<>();
        private final AtomicInteger runs = new AtomicInteger();
        private volatile boolean ended;

        @Actor
        public void canceller() {
            start.together();
            ended = true;
            for (Runnable told = listeners.poll(); told != null; told = listeners.poll()) {
                told.run();
            }
        }

        @Actor
        public void listener() {
            start.together();
            listeners.add(runs::incrementAndGet);
            if (ended) {
                runs.incrementAndGet();
            }
        }

        @Arbiter
        public void later(I_Result r) {
            r.r1 = runs.get();
        }
    }
}
