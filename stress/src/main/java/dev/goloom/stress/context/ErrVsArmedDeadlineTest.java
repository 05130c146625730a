package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
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

/** Somebody asks while the deadline passes: who notices first ends the context, and that one tells those who wait. */
@JCStressTest
@Description("err against an armed deadline: whoever notices tells the listener, once")
@Outcome(id = "alive, 1, 0", expect = ACCEPTABLE, desc = "err -> deadline")
@Outcome(id = "deadline, 1, 0", expect = ACCEPTABLE, desc = "deadline -> err")
@Outcome(id = ".*, 0, .*", expect = FORBIDDEN, desc = "each left the telling to the other")
@Outcome(expect = FORBIDDEN, desc = "told twice, or the deadline stays in the queue")
@State
public class ErrVsArmedDeadlineTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Context context = Context.background(clock).withTimeout(TIMEOUT);
    private final Counted told = new Counted();

    public ErrVsArmedDeadlineTest() {
        context.afterFunc(told);
    }

    @Actor
    public void asker(LLL_Result r) {
        start.together();
        r.r1 = Observed.cause(context);
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r2 = told.after(1);
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
