package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A timer of a function is stopped, and started anew, while its instant comes. Two starts: each is stopped, or runs the
 * function.
 */
@JCStressTest
@Description("stop and reset against fire of a function's timer: true if and only if that start never runs it")
@Outcome(id = "true, false, 0, 1", expect = ACCEPTABLE, desc = "stop -> fire")
@Outcome(id = "false, false, 1, 2", expect = ACCEPTABLE, desc = "fire -> stop")
@Outcome(id = "true, .*, [12], .*", expect = FORBIDDEN, desc = "stopped *and* run")
@Outcome(id = "false, .*, 0, .*", expect = FORBIDDEN, desc = "neither stopped nor run: the start is lost")
@Outcome(id = ".*, true, .*, .*", expect = FORBIDDEN, desc = "nothing was stopped, and then it was pending; or stopped twice")
@Outcome(expect = FORBIDDEN, desc = "the second start is lost, or runs twice")
@State
public class FuncTimerStopVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Counted function = new Counted();
    private final Timer timer = Time.afterFunc(clock, TIMEOUT, function);

    private boolean stopped;

    @Actor
    public void stopper(LLLL_Result r) {
        start.together();
        stopped = timer.stop();
        r.r1 = stopped;
        r.r2 = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLLL_Result r) {
        int first = stopped ? 0 : 1;
        r.r3 = function.after(first);
        clock.advance(TIMEOUT.multipliedBy(2));
        r.r4 = function.after(first + 1);
    }

    /** The same with a look and a write where one step is needed: both may take the deadline out. */
    @JCStressTest
    @Description("canary: leaving the queue is not one step")
    @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "stop -> fire")
    @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "fire -> stop")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: stopped *and* run")
    @State
    public static class BrokenClaim {

        private final Start start = new Start();
        private volatile boolean queued = true;

        private boolean leave() {
            boolean was = queued;
            queued = false;
            return was;
        }

        @Actor
        public void stopper(LL_Result r) {
            start.together();
            r.r1 = leave();
        }

        @Actor
        public void timer(LL_Result r) {
            start.together();
            r.r2 = leave() ? 1 : 0;
        }
    }
}
