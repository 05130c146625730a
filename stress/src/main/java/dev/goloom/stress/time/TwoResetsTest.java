package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two start a timer anew at once. Each of the three starts but the last is forgotten, and the last one runs the function. */
@JCStressTest
@Description("reset against reset of a function's timer: three starts, two are forgotten, one runs")
@Outcome(id = "true, true, 1, 0", expect = ACCEPTABLE, desc = "in any order")
@Outcome(expect = FORBIDDEN, desc = "a start is lost, or runs though it is forgotten, or stays armed")
@State
public class TwoResetsTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Counted function = new Counted();
    private final Timer timer = Time.afterFunc(clock, TIMEOUT, function);

    @Actor
    public void earlier(LLLL_Result r) {
        start.together();
        r.r1 = timer.reset(TIMEOUT);
    }

    @Actor
    public void later(LLLL_Result r) {
        start.together();
        r.r2 = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Arbiter
    public void timer(LLLL_Result r) {
        clock.advance(TIMEOUT.multipliedBy(2));
        r.r3 = function.after(1);
        r.r4 = DeadlineQueue.of(clock).size();
    }

    /** The same with no lock around the two steps of a reset, each of which is right. */
    @JCStressTest
    @Description("canary: a reset is a disarm and an arm, and another may come in between")
    @Outcome(id = "true, true, 1", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: armed twice")
    @State
    public static class BrokenTwoSteps {

        private final Start start = new Start();
        private final AtomicInteger armed = new AtomicInteger(1);

        private boolean reset() {
            boolean was = armed.getAndSet(0) > 0;
            armed.incrementAndGet();
            return was;
        }

        @Actor
        public void earlier(LLL_Result r) {
            start.together();
            r.r1 = reset();
        }

        @Actor
        public void later(LLL_Result r) {
            start.together();
            r.r2 = reset();
        }

        @Arbiter
        public void timer(LLL_Result r) {
            r.r3 = armed.get();
        }
    }
}
