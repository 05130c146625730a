package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A timer of a function is started anew while its instant comes: the function runs for one start, or for both. */
@JCStressTest
@Description("reset against fire of a function's timer: true if and only if the first start never runs it")
@Outcome(id = "true, 0, 1", expect = ACCEPTABLE, desc = "reset -> fire")
@Outcome(id = "false, 1, 2", expect = ACCEPTABLE, desc = "fire -> reset")
@Outcome(id = "true, [12], .*", expect = FORBIDDEN, desc = "the first start is forgotten *and* run")
@Outcome(id = "false, 0, .*", expect = FORBIDDEN, desc = "neither forgotten nor run: the first start is lost")
@Outcome(expect = FORBIDDEN, desc = "the second start is lost, or runs twice")
@State
public class FuncTimerResetVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Counted function = new Counted();
    private final Timer timer = Time.afterFunc(clock, TIMEOUT, function);

    private boolean forgotten;

    @Actor
    public void resetter() {
        start.together();
        forgotten = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        int first = forgotten ? 0 : 1;
        r.r1 = forgotten;
        r.r2 = function.after(first);
        clock.advance(TIMEOUT.multipliedBy(2));
        r.r3 = function.after(first + 1);
    }
}
