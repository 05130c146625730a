package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Somebody interrupts a thread, and then its context ends, while its call begins or ends. The interrupt came first, so it
 * is not the context's, and the call must not take it back.
 */
@JCStressTest
@Description("an interrupt and then a cancel, against a call: the interrupt is kept, or thrown")
@Outcome(id = "result, kept", expect = ACCEPTABLE, desc = "interrupt during the call, or after it")
@Outcome(id = "interrupt thrown, clear", expect = ACCEPTABLE, desc = "interrupt -> call")
@Outcome(id = "not called, kept", expect = ACCEPTABLE, desc = "interrupt and cancel between the call's two looks")
@Outcome(id = ".*, clear", expect = FORBIDDEN, desc = "the interrupt is lost")
@Outcome(expect = FORBIDDEN, desc = "the call threw something else")
@State
public class ForeignInterruptVsCallTest {

    private final CancellableContext context = Context.background().withCancel();
    private final Step calling = new Step();
    private final Step cancelled = new Step();
    private volatile @Nullable Thread caller;

    @Actor
    public void caller(LL_Result r) {
        caller = Thread.currentThread();
        calling.done();
        Step.linger();
        r.r1 = Call.outcome(context, Call::result);
        cancelled.await();
        r.r2 = Thread.interrupted() ? "kept" : "clear";
    }

    @Actor
    public void interrupter() {
        calling.awaitAndLinger();
        Objects.requireNonNull(caller).interrupt();
        context.cancel();
        cancelled.done();
    }
}
