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
 * A timer is started anew while its instant comes, with a receiver that waits. It gets the first instant or the second;
 * what it does not get is forgotten, if the reset says so, or is there for the next receiver.
 */
@JCStressTest
@Description("reset against fire of a timer: true if and only if the first instant is not received")
@Outcome(id = "true, second, nothing, 0", expect = ACCEPTABLE, desc = "reset -> fire: the receiver waits for the new instant")
@Outcome(id = "false, first, second, 0", expect = ACCEPTABLE, desc = "fire -> reset")
@Outcome(id = "true, first, .*", expect = FORBIDDEN, desc = "an instant of before the reset, which was forgotten, is received")
@Outcome(id = "false, second, .*", expect = FORBIDDEN, desc = "neither forgotten nor received: the first start is lost")
@Outcome(expect = FORBIDDEN, desc = "the second start is lost or received twice, or something stays armed")
@State
public class TimerResetVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);
    private final Waiting receiver = new Waiting(() -> Instants.name(timer.channel().receive(), TIMEOUT));

    @Actor
    public void resetter(LLLL_Result r) {
        receiver.awaitBlocked();
        start.together();
        r.r1 = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Actor
    public void timer() {
        receiver.awaitBlocked();
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLLL_Result r) {
        clock.advance(TIMEOUT.multipliedBy(3));
        r.r2 = receiver.outcome();
        r.r3 = Instants.name(timer.channel().tryReceive(), TIMEOUT);
        r.r4 = DeadlineQueue.of(clock).size();
    }
}
