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

/** A cancel while the deadline passes, with somebody waiting: it is armed, and the clock's thread may be on its way. */
@JCStressTest
@Description("cancel against an armed deadline: one end, the waiter is woken, and nothing stays armed")
@Outcome(id = "cancel, told, 0", expect = ACCEPTABLE, desc = "cancel -> deadline")
@Outcome(id = "deadline, told, 0", expect = ACCEPTABLE, desc = "deadline -> cancel")
@Outcome(id = ".*, told, 1", expect = FORBIDDEN, desc = "the deadline stays in the queue")
@Outcome(expect = FORBIDDEN, desc = "err and cause disagree, or the waiter failed")
@State
public class CancelVsArmedDeadlineTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext context = Context.background(clock).withTimeout(TIMEOUT);

    private final Waiting waiter = new Waiting(() -> {
        context.done().receive();
        return "told";
    });

    @Actor
    public void canceller() {
        waiter.awaitBlocked();
        start.together();
        context.cancel(new Exception("cancel"));
    }

    @Actor
    public void timer() {
        waiter.awaitBlocked();
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r1 = Observed.cause(context);
        r.r2 = waiter.outcome();
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
