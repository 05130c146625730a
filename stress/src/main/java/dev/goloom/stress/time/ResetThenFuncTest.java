package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What was written before a timer was started is read by the function that it calls, whoever moves the clock. */
@JCStressTest
@Description("write, reset, call of the function: the write is seen")
@Outcome(id = "called 1", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "called 0", expect = FORBIDDEN, desc = "the function runs, and does not see what came before the start")
@Outcome(expect = FORBIDDEN, desc = "the function does not run")
@State
public class ResetThenFuncTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Channel<String> seen = Channel.buffered(1);
    private final Timer timer = Time.afterFunc(clock, Duration.ofHours(1), () -> seen.trySend("called " + read()));
    private int data;

    public ResetThenFuncTest() {
        timer.stop();
    }

    private int read() {
        return data;
    }

    @Actor
    public void starter() {
        start.together();
        data = 1;
        timer.reset(TIMEOUT);
    }

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(L_Result r) {
        clock.advance(TIMEOUT);
        r.r1 = Blocking.outcome(() -> Objects.requireNonNull(seen.receive()));
    }
}
