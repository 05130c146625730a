package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** What was written before a cancel is read by who has seen the end, of this context or of one below. */
@JCStressTest
@Description("write, cancel, end seen by a child: the write is seen")
@Outcome(id = ".*, alive, .*", expect = ACCEPTABLE, desc = "look -> cancel")
@Outcome(id = ".*, ended, 1", expect = ACCEPTABLE, desc = "cancel -> look")
@Outcome(id = ".*, ended, 0", expect = FORBIDDEN, desc = "the end is seen, and what came before it is not")
@Outcome(expect = FORBIDDEN, desc = "nothing else can be seen")
@State
public class CancelThenErrTest {

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
    public void asker(LLL_Result r) {
        start.together();
        r.r1 = data;
        r.r2 = child.err() == null ? "alive" : "ended";
        r.r3 = data;
    }
}
