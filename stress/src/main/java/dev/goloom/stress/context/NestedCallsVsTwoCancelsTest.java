package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * One thread in two calls, one inside the other, blocks; both contexts end at once. There is one interrupt status for the
 * two: what ends the inner call is taken back with it, and what is for the outer one is not.
 */
@JCStressTest
@Description("nested calls, inner context's end against outer's: each ends its own call, and nothing is left behind")
@Outcome(id = "inner, outer, clear", expect = ACCEPTABLE, desc = "inner's cancel -> outer's: the outer call blocks again")
@Outcome(id = "outer, clear", expect = ACCEPTABLE, desc = "outer's cancel -> inner's: its interrupt ends the inner callable, too")
@Outcome(id = ".*left behind", expect = FORBIDDEN, desc = "the interrupt status is set afterwards")
@Outcome(expect = FORBIDDEN, desc = "one of the calls ended otherwise")
@State
public class NestedCallsVsTwoCancelsTest {

    private final Start start = new Start();
    private final CancellableContext outer = Context.background().withCancel();
    private final CancellableContext inner = Context.background().withCancel();
    private final CountDownLatch cancelled = new CountDownLatch(2);

    private final Waiting caller = new Waiting(() -> {
        String ends = calls();
        try {
            cancelled.await();
        } catch (InterruptedException tooLate) {
            return ends + "left behind";
        }
        return ends + Call.status();
    });

    private String calls() throws Exception {
        StringBuilder ends = new StringBuilder();
        try {
            outer.call(() -> {
                try {
                    inner.call(Call::block);
                } catch (ContextException ended) {
                    ends.append(cause(ended)).append(", ");
                }
                return Call.block();
            });
        } catch (ContextException ended) {
            ends.append(cause(ended)).append(", ");
        }
        return ends.toString();
    }

    private static String cause(ContextException ended) {
        return String.valueOf(Objects.requireNonNull(ended.getCause()).getMessage());
    }

    @Actor
    public void innerCanceller() {
        caller.awaitBlocked();
        start.together();
        inner.cancel(new Exception("inner"));
        cancelled.countDown();
    }

    @Actor
    public void outerCanceller() {
        caller.awaitBlocked();
        start.together();
        outer.cancel(new Exception("outer"));
        cancelled.countDown();
    }

    @Arbiter
    public void caller(L_Result r) {
        r.r1 = caller.outcome();
    }
}
