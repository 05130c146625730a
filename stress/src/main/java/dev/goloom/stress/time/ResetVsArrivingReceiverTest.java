package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A timer gets an earlier instant, which comes at once, while somebody comes to receive: it is armed for the new one. */
@JCStressTest
@Description("reset to an earlier instant against the first receiver: it gets that instant, when it comes")
@Outcome(id = "true, first, false, 0", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "true, still blocked, .*", expect = FORBIDDEN, desc = "armed for the instant of before the reset")
@Outcome(expect = FORBIDDEN, desc = "the first start was not pending, or something stays armed")
@State
public class ResetVsArrivingReceiverTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, Duration.ofHours(1));

    @Actor
    public void resetter(LLLL_Result r) {
        start.together();
        r.r1 = timer.reset(TIMEOUT);
        clock.advance(TIMEOUT);
    }

    @Actor
    public void receiver(LLLL_Result r) {
        start.together();
        r.r2 = Blocking.outcome(() -> Instants.name(timer.channel().receive(), TIMEOUT));
    }

    @Arbiter
    public void later(LLLL_Result r) {
        r.r3 = timer.stop();
        r.r4 = DeadlineQueue.of(clock).size();
    }
}
