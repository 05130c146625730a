package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Step;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The inner one of two nested calls returns while both contexts end, in either order. What it takes back may be the status
 * that stands for the outer one's interrupt, too; so the caller looks, still in the outer call, when both cancels have
 * returned.
 */
@JCStressTest
@Description("return of an inner call against both contexts' ends: the outer call's interrupt is not taken back with it")
@Outcome(id = "result, kept, clear", expect = ACCEPTABLE, desc = "inner call -> outer's cancel, or not noticed before it")
@Outcome(id = "not called, kept, clear", expect = ACCEPTABLE, desc = "inner's cancel -> inner call")
@Outcome(id = "interrupt thrown, clear, clear", expect = ACCEPTABLE, desc = "outer's cancel -> inner call")
@Outcome(id = "outer not called, clear, clear", expect = ACCEPTABLE, desc = "outer's cancel -> outer call")
@Outcome(id = ".*, clear, clear", expect = FORBIDDEN, desc = "the outer call's interrupt is lost")
@Outcome(id = ".*, left behind", expect = FORBIDDEN, desc = "an interrupt is left behind")
@Outcome(expect = FORBIDDEN, desc = "one of the calls ended otherwise")
@State
public class NestedCallReturnVsTwoCancelsTest {

    private final CancellableContext outer = Context.background().withCancel();
    private final CancellableContext inner = Context.background().withCancel();
    private final Step calling = new Step();
    private final Step cancelled = new Step();

    @Actor
    public void caller(LLL_Result r) {
        calling.done();
        Step.linger();
        r.r1 = "outer not called";
        r.r2 = "clear";
        String end = Call.outcome(outer, () -> {
            Step.linger();
            r.r1 = Call.outcome(inner, Call::result);
            cancelled.await();
            r.r2 = Thread.currentThread().isInterrupted() ? "kept" : "clear";
            return "result";
        });
        cancelled.await();
        r.r3 = end.equals("result") || end.equals("not called") ? Call.status() : end;
    }

    @Actor
    public void canceller() {
        boolean innerFirst = ThreadLocalRandom.current().nextBoolean();
        calling.awaitAndLinger();
        (innerFirst ? inner : outer).cancel();
        (innerFirst ? outer : inner).cancel();
        cancelled.done();
    }

    /** The same with an inner call that takes back its interrupt, and does not ask for whom else it stood. */
    @JCStressTest
    @Description("canary: the outer call's interrupt is not sent again")
    @Outcome(id = "kept", expect = ACCEPTABLE, desc = "inner call -> cancels, or cancels -> calls")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: the outer call's interrupt is lost")
    @State
    public static class BrokenNotSentAgain {

        private final Step calling = new Step();
        private final Step cancelled = new Step();

        /** The next three are guarded by this. */
        private @Nullable Thread thread;
        private boolean innerSent;
        private boolean innerOver;

        @Actor
        public void caller(L_Result r) {
            begin();
            calling.done();
            Call.result();
            endInner();
            cancelled.await();
            r.r1 = Thread.interrupted() ? "kept" : "lost";
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
        }

        private synchronized void endInner() {
            innerOver = true;
            if (innerSent) {
                Thread.interrupted();
            }
        }

        @Actor
        public void canceller() {
            calling.awaitAndLinger();
            endContext(true);
            endContext(false);
            cancelled.done();
        }

        private synchronized void endContext(boolean inner) {
            Thread called = Objects.requireNonNull(thread);
            if (!called.isInterrupted() && !(inner && innerOver)) {
                innerSent = inner;
                called.interrupt();
            }
        }
    }
}
