package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * The only child that is listened to is cancelled, and detaches from the parent, while a listener comes through a sibling:
 * the parent stays attached, or is attached again. Its deadline in the queue shows whether it is.
 */
@JCStressTest
@Description("child's cancel against a listener of its sibling: the parent stays armed, and a later cancel reaches it")
@Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "0, .*, .*", expect = FORBIDDEN, desc = "the parent is not armed: the sibling's listener is alone")
@Outcome(id = ".*, 0, .*", expect = FORBIDDEN, desc = "the parent's cancel does not reach the sibling")
@Outcome(expect = FORBIDDEN, desc = "something stays behind in the parent")
@State
public class ChildCancelVsSiblingTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext parent = Context.background(clock).withTimeout(Duration.ofHours(1));
    private final CancellableContext child = parent.withCancel();
    private final Context sibling = parent.withCancel();
    private final Counted told = new Counted();

    public ChildCancelVsSiblingTest() {
        child.afterFunc(() -> {});
    }

    @Actor
    public void canceller() {
        start.together();
        child.cancel();
    }

    @Actor
    public void listener() {
        start.together();
        sibling.afterFunc(told);
    }

    @Arbiter
    public void later(III_Result r) {
        r.r1 = DeadlineQueue.of(clock).size();
        parent.cancel();
        r.r2 = told.after(1);
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
