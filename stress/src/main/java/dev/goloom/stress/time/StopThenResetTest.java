package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
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

/** A timer that was stopped is not put off by who comes after that: it is started. */
@JCStressTest
@Description("stop, look, against write, put off: if the write was not seen, the timer is started after the stop")
@Outcome(id = {"true, 0, false, 1", "true, 1, false, 1"}, expect = ACCEPTABLE, desc = "stop -> reset")
@Outcome(id = "true, 1, true, 0", expect = ACCEPTABLE, desc = "reset -> stop")
@Outcome(id = "true, 0, true, 0", expect = FORBIDDEN, desc = "put off after the stop, and lost")
@Outcome(expect = FORBIDDEN, desc = "the two do not agree on what became of the timer")
@State
public class StopThenResetTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Timer timer = Time.afterFunc(clock, TIMEOUT, () -> {});

    private volatile int begun;

    @Actor
    public void stopper(LLLL_Result r) {
        r.r1 = timer.stop();
        r.r2 = begun;
    }

    @Actor
    public void resetter(LLLL_Result r) {
        begun = 1;
        r.r3 = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Arbiter
    public void armed(LLLL_Result r) {
        r.r4 = DeadlineQueue.of(clock).size();
    }
}
