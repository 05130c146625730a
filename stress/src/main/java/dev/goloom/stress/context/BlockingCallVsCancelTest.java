package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A callable that blocks, and knows nothing of contexts, is called while the context is cancelled. */
@JCStressTest
@Description("cancel against a callable that blocks: it ends, and no interrupt is left behind")
@Outcome(id = "interrupted, clear", expect = ACCEPTABLE, desc = "call -> cancel")
@Outcome(id = "not called, clear", expect = ACCEPTABLE, desc = "cancel -> call")
@Outcome(id = ".*, left behind", expect = FORBIDDEN, desc = "the interrupt status is set afterwards")
@Outcome(id = "still blocked, .*", expect = FORBIDDEN, desc = "the interrupt is lost: neither the one nor the other sends it")
@Outcome(expect = FORBIDDEN, desc = "something else than the context's end")
@State
public class BlockingCallVsCancelTest {

    private final CancellableContext context = Context.background().withCancel();
    private final Step calling = new Step();
    private final Step cancelled = new Step();

    @Actor
    public void caller(LL_Result r) {
        calling.done();
        Step.linger();
        r.r1 = Blocking.outcome(() -> Call.outcome(context, Call::block));
        cancelled.await();
        r.r2 = Call.status();
    }

    @Actor
    public void canceller() {
        calling.awaitAndLinger();
        context.cancel();
        cancelled.done();
    }
}
