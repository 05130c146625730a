package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** What was written before a cancel is read by who has received from {@code done}, of this context or of one below. */
@JCStressTest
@Description("write, cancel, receive from a child's done: the write is seen")
@Outcome(id = "open, told, 1", expect = ACCEPTABLE, desc = "receive -> cancel")
@Outcome(id = "closed, told, 1", expect = ACCEPTABLE, desc = "cancel -> receive")
@Outcome(id = ".*, told, 0", expect = FORBIDDEN, desc = "the end is received, and what came before it is not seen")
@Outcome(expect = FORBIDDEN, desc = "the receive does not return")
@State
public class CancelThenDoneTest {

    private final Start start = new Start();
    private final CancellableContext parent = Context.background().withCancel();
    private final Context child = parent.withCancel();
    private int data;

    @Actor
    public void canceller() {
        start.together();
        data = 1;
        parent.cancel();
    }

    @Actor
    public void waiter(LLL_Result r) {
        start.together();
        r.r1 = child.done().isDrained() ? "closed" : "open";
        r.r2 = Blocking.outcome(() -> {
            child.done().receive();
            return "told";
        });
        r.r3 = data;
    }
}
