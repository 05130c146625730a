package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.AfterFunc;
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

/** A function is given up while the deadline passes: the last listener disarms, and the clock fires what it has taken out. */
@JCStressTest
@Description("stop of a function against the deadline: true if and only if it never runs, and nothing stays armed")
@Outcome(id = "true, 0, 0", expect = ACCEPTABLE, desc = "stop -> deadline")
@Outcome(id = "false, 1, 0", expect = ACCEPTABLE, desc = "deadline -> stop")
@Outcome(id = "true, 1, .*", expect = FORBIDDEN, desc = "stopped *and* run")
@Outcome(id = "false, 0, .*", expect = FORBIDDEN, desc = "neither stopped nor run: the function is lost")
@Outcome(expect = FORBIDDEN, desc = "run twice, or still armed")
@State
public class AfterFuncStopVsDeadlineTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Context context = Context.background(clock).withTimeout(TIMEOUT);
    private final Counted function = new Counted();
    private final AfterFunc registration = context.afterFunc(function);

    private boolean stopped;

    @Actor
    public void stopper() {
        start.together();
        stopped = registration.stop();
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r1 = stopped;
        r.r2 = function.after(stopped ? 0 : 1);
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
