package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.AfterFunc;
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

/** The last two listeners of a parent leave at once, each through a child of its own: the parent detaches, once. */
@JCStressTest
@Description("stop against stop: nothing stays behind in the parent, which can be listened to and cancelled afterwards")
@Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "1, .*, .*", expect = FORBIDDEN, desc = "the parent is still armed, though nobody listens")
@Outcome(expect = FORBIDDEN, desc = "the parent cannot be attached again, or its end does not come down")
@State
public class TwoListenersLeaveTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext parent = Context.background(clock).withTimeout(Duration.ofHours(1));
    private final Context child = parent.withCancel();
    private final AfterFunc first = child.afterFunc(() -> {});
    private final AfterFunc second = parent.withCancel().afterFunc(() -> {});

    @Actor
    public void first() {
        start.together();
        first.stop();
    }

    @Actor
    public void second() {
        start.together();
        second.stop();
    }

    @Arbiter
    public void later(III_Result r) {
        r.r1 = DeadlineQueue.of(clock).size();
        Counted told = new Counted();
        child.afterFunc(told);
        r.r2 = DeadlineQueue.of(clock).size();
        parent.cancel();
        r.r3 = told.after(1);
    }
}
