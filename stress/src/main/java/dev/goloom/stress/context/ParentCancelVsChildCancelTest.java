package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Parent and child are cancelled at once, while somebody waits for the child: it ends once, and detaches from the parent. */
@JCStressTest
@Description("parent's cancel against child's: one cause, the waiter is woken, and no deadline stays armed")
@Outcome(id = "parent, told, 0", expect = ACCEPTABLE, desc = "parent's cancel -> child's")
@Outcome(id = "child, told, 0", expect = ACCEPTABLE, desc = "child's cancel -> parent's")
@Outcome(id = ".*, told, [12]", expect = FORBIDDEN, desc = "the child, or what it left in the parent, is still armed")
@Outcome(expect = FORBIDDEN, desc = "err and cause disagree, or the waiter failed")
@State
public class ParentCancelVsChildCancelTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext parent = Context.background(clock).withTimeout(Duration.ofHours(1));
    private final CancellableContext child = parent.withTimeout(Duration.ofMinutes(1));

    private final Waiting waiter = new Waiting(() -> {
        child.done().receive();
        return "told";
    });

    @Actor
    public void parentCanceller() {
        waiter.awaitBlocked();
        start.together();
        parent.cancel(new Exception("parent"));
    }

    @Actor
    public void childCanceller() {
        waiter.awaitBlocked();
        start.together();
        child.cancel(new Exception("child"));
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r1 = Observed.cause(child);
        r.r2 = waiter.outcome();
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
