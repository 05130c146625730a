package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.AfterFunc;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A function is given up while the context is cancelled: who settles it first decides, and stop tells who it was. */
@JCStressTest
@Description("stop of a function against cancel: true if and only if the function never runs")
@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "stop -> cancel")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "cancel -> stop")
@Outcome(id = "true, 1", expect = FORBIDDEN, desc = "stopped *and* run")
@Outcome(id = "false, 0", expect = FORBIDDEN, desc = "neither stopped nor run: the function is lost")
@Outcome(expect = FORBIDDEN, desc = "the function runs twice")
@State
public class AfterFuncStopVsCancelTest {

    private final Start start = new Start();
    private final CancellableContext context = Context.background().withCancel();
    private final Counted function = new Counted();
    private final AfterFunc registration = context.afterFunc(function);

    private boolean stopped;

    @Actor
    public void stopper() {
        start.together();
        stopped = registration.stop();
    }

    @Actor
    public void canceller() {
        start.together();
        context.cancel();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r1 = stopped;
        r.r2 = function.after(stopped ? 0 : 1);
    }

    /** The same with a look and a write where a compare-and-set is needed: both may settle it. */
    @JCStressTest
    @Description("canary: settling is not one step")
    @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "stop -> cancel")
    @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "cancel -> stop")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: stopped *and* run")
    @State
    public static class BrokenClaim {

        private final Start start = new Start();
        private volatile boolean settled;

        private boolean claim() {
            boolean free = !settled;
            settled = true;
            return free;
        }

        @Actor
        public void stopper(LL_Result r) {
            start.together();
            r.r1 = claim();
        }

        @Actor
        public void canceller(LL_Result r) {
            start.together();
            r.r2 = claim() ? 1 : 0;
        }
    }
}
