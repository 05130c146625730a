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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Somebody comes to receive while the instant comes: the timer is armed too late for the clock's look, and fires all the same. */
@JCStressTest
@Description("fire against the first receiver: it gets the instant, and nothing stays armed")
@Outcome(id = "first, false, 0", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "still blocked, .*", expect = FORBIDDEN, desc = "armed after the clock's last look: nobody fires it")
@Outcome(expect = FORBIDDEN, desc = "received and still pending, or something stays armed")
@State
public class FireVsArrivingReceiverTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);

    @Actor
    public void receiver(LLL_Result r) {
        start.together();
        r.r1 = Blocking.outcome(() -> Instants.name(timer.channel().receive(), TIMEOUT));
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r2 = timer.stop();
        r.r3 = DeadlineQueue.of(clock).size();
    }
}
