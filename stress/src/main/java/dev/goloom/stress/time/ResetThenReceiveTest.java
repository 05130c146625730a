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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** What was written before a timer was started is read by who has received its instant. */
@JCStressTest
@Description("write, reset, receive of the instant: the write is seen")
@Outcome(id = ".*, nothing, .*", expect = ACCEPTABLE, desc = "look -> reset")
@Outcome(id = ".*, first, 1", expect = ACCEPTABLE, desc = "reset -> look")
@Outcome(id = ".*, first, 0", expect = FORBIDDEN, desc = "the instant is received, and what came before its start is not seen")
@Outcome(expect = FORBIDDEN, desc = "another instant was received")
@State
public class ResetThenReceiveTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, Duration.ofHours(1));
    private int data;

    public ResetThenReceiveTest() {
        timer.stop();
        clock.advance(TIMEOUT);
    }

    @Actor
    public void starter() {
        start.together();
        data = 1;
        timer.reset(Duration.ZERO);
    }

    @Actor
    public void receiver(LLL_Result r) {
        start.together();
        r.r1 = data;
        r.r2 = Instants.name(timer.channel().tryReceive(), TIMEOUT);
        r.r3 = data;
    }
}
