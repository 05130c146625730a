package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.stress.Start;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A timer is stopped while somebody looks whether its instant has come. Nobody waits: so nothing is armed, and nothing fires. */
@JCStressTest
@Description("stop against receive of a timer that is due: exactly one of them")
@Outcome(id = "true, nothing", expect = ACCEPTABLE, desc = "stop -> receive, or too early")
@Outcome(id = "false, first", expect = ACCEPTABLE, desc = "receive -> stop")
@Outcome(id = "true, first", expect = FORBIDDEN, desc = "stopped *and* received")
@Outcome(id = "false, nothing", expect = FORBIDDEN, desc = "neither stopped nor received: the start is lost")
@Outcome(expect = FORBIDDEN, desc = "another instant was received")
@State
public class TimerStopVsReceiveTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);

    @Actor
    public void stopper(LL_Result r) {
        start.together();
        r.r1 = timer.stop();
    }

    @Actor
    public void receiver(LL_Result r) {
        start.together();
        clock.advance(TIMEOUT);
        r.r2 = Instants.name(timer.channel().tryReceive(), TIMEOUT);
    }
}
