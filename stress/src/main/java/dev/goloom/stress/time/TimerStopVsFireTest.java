package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * A timer is stopped while its instant comes, with a receiver that waits. Two starts in all, for the arbiter starts it once
 * more: each is received or stopped, and the receiver gets one of them.
 */
@JCStressTest
@Description("stop against fire of a timer: true if and only if the instant is not received")
@Outcome(id = "true, second, false, 0", expect = ACCEPTABLE, desc = "stop -> fire: the receiver waits for the next start")
@Outcome(id = "false, first, true, 0", expect = ACCEPTABLE, desc = "fire -> stop: the next start is still pending")
@Outcome(id = "true, first, .*", expect = FORBIDDEN, desc = "stopped *and* received")
@Outcome(id = "false, second, .*", expect = FORBIDDEN, desc = "neither stopped nor received: the start is lost")
@Outcome(expect = FORBIDDEN, desc = "the second start is lost, or something stays armed")
@State
public class TimerStopVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);
    private final Waiting receiver = new Waiting(() -> Instants.name(timer.channel().receive(), TIMEOUT));

    @Actor
    public void stopper(LLLL_Result r) {
        receiver.awaitBlocked();
        start.together();
        r.r1 = timer.stop();
    }

    @Actor
    public void timer() {
        receiver.awaitBlocked();
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLLL_Result r) {
        clock.advance(Duration.ofNanos(1));
        timer.reset(Duration.ZERO);
        r.r2 = receiver.outcome();
        r.r3 = timer.stop();
        r.r4 = DeadlineQueue.of(clock).size();
    }
}
