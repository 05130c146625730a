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
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * A grandchild is made and listened to while the root is cancelled: attaching goes hand over hand up the tree, and the
 * cancel comes down the same way. The listener is told, by the one or by the other, and once.
 */
@JCStressTest
@Description("cancel against attaching a new grandchild: its listener is told once, and nothing stays armed")
@Outcome(id = "alive, 1, 0", expect = ACCEPTABLE, desc = "listener -> cancel, or they meet on the way")
@Outcome(id = "root, 1, 0", expect = ACCEPTABLE, desc = "cancel -> listener")
@Outcome(id = ".*, 0, .*", expect = FORBIDDEN, desc = "the listener is never told")
@Outcome(expect = FORBIDDEN, desc = "told twice, or a deadline stays in the queue")
@State
public class ParentCancelVsListeningChildTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext root = Context.background(clock).withTimeout(Duration.ofHours(2));
    private final Context middle = root.withTimeout(Duration.ofHours(1));
    private final Counted told = new Counted();

    @Actor
    public void canceller() {
        start.together();
        root.cancel(new Exception("root"));
    }

    @Actor
    public void listener(LLL_Result r) {
        start.together();
        Context child = middle.withTimeout(Duration.ofMinutes(1));
        r.r1 = Observed.cause(child);
        child.afterFunc(told);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r2 = told.after(1);
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
