package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A timer's channel and an {@code after} case are due at the same instant, while a select begins. */
@JCStressTest
@Description("after against a timer of the same instant: the timer's case is ready then, and wins")
@Outcome(id = "timer", expect = ACCEPTABLE, desc = "whichever of the two the clock tells first")
@Outcome(id = "timeout", expect = FORBIDDEN, desc = "timed out, though the timer's channel was ready")
@Outcome(expect = FORBIDDEN, desc = "the select failed")
@State
public class AfterVsTimerTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);

    @Actor
    public void selecter(L_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.after(clock, TIMEOUT, () -> "timeout"), Select.receive(timer.channel(), () -> "timer")));
    }

    @Actor
    public void timer() {
        clock.advance(TIMEOUT);
    }
}
