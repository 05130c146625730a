package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Step;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The callable of a call returns while the context is cancelled. An interrupt on behalf of the context comes before the call
 * is over, or never; the caller looks when the cancel has returned, for then no other can come.
 */
@JCStressTest
@Description("cancel against the return of a callable: no interrupt is left behind")
@Outcome(id = "result, clear", expect = ACCEPTABLE, desc = "return -> cancel, or not noticed before it")
@Outcome(id = "interrupted, clear", expect = ACCEPTABLE, desc = "cancel -> return")
@Outcome(id = "not called, clear", expect = ACCEPTABLE, desc = "cancel -> call")
@Outcome(id = ".*, left behind", expect = FORBIDDEN, desc = "the interrupt has come after the call, or was not taken back")
@Outcome(expect = FORBIDDEN, desc = "neither the result nor the context's end")
@State
public class CallReturnVsCancelTest {

    private final CancellableContext context = Context.background().withCancel();
    private final Step calling = new Step();
    private final Step cancelled = new Step();

    @Actor
    public void caller(LL_Result r) {
        calling.done();
        Step.linger();
        r.r1 = Call.outcome(context, Call::resultUnlessInterrupted);
        cancelled.await();
        r.r2 = Call.status();
    }

    @Actor
    public void canceller() {
        calling.awaitAndLinger();
        context.cancel();
        cancelled.done();
    }

    /** The same without a lock that makes one step of the look and the interrupt, and one of the end and the taking back. */
    @JCStressTest
    @Description("canary: whether the call is over is looked at, and then it is interrupted")
    @Outcome(id = "clear", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: an interrupt is left behind")
    @State
    public static class BrokenNoLock {

        private final Step calling = new Step();
        private final Step cancelled = new Step();
        private volatile @Nullable Thread called;

        @Actor
        public void caller(L_Result r) {
            called = Thread.currentThread();
            calling.done();
            Step.linger();
            Call.result();
            called = null;
            Thread.interrupted();
            cancelled.await();
            r.r1 = Call.status();
        }

        @Actor
        public void canceller() {
            calling.awaitAndLinger();
            Thread thread = called;
            if (thread != null) {
                thread.interrupt();
            }
            cancelled.done();
        }
    }
}
