package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.stress.Start;
import dev.goloom.stress.Step;
import dev.goloom.time.Ticker;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A ticker is stopped while a tick comes, and somebody looks for it. After the stop there is none, not even the one that came. */
@JCStressTest
@Description("stop of a ticker against a tick: none is received after the stop")
@Outcome(id = "first, nothing, nothing", expect = ACCEPTABLE, desc = "tick -> stop")
@Outcome(id = "nothing, nothing, nothing", expect = ACCEPTABLE, desc = "stop -> tick")
@Outcome(id = "first after stop, .*", expect = FORBIDDEN, desc = "received after the stop")
@Outcome(expect = FORBIDDEN, desc = "a stale tick is left, or the ticker goes on")
@State
public class TickerStopVsTickTest {

    private static final Duration PERIOD = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Ticker ticker = Ticker.start(clock, PERIOD);
    private final Step stopped = new Step();

    @Actor
    public void stopper(LLL_Result r) {
        start.together();
        ticker.stop();
        stopped.done();
        r.r2 = Instants.name(ticker.channel().tryReceive(), PERIOD);
    }

    @Actor
    public void receiver(LLL_Result r) {
        start.together();
        clock.advance(PERIOD);
        boolean late = stopped.isDone();
        String tick = Instants.name(ticker.channel().tryReceive(), PERIOD);
        r.r1 = late && !tick.equals("nothing") ? tick + " after stop" : tick;
    }

    @Arbiter
    public void later(LLL_Result r) {
        clock.advance(PERIOD);
        r.r3 = Instants.name(ticker.channel().tryReceive(), PERIOD);
    }

    /** The same with ticks that are put into a buffer: a stop clears it, and then the tick is put there. */
    @JCStressTest
    @Description("canary: a tick that is on its way when the ticker is stopped")
    @Outcome(id = "nothing, nothing", expect = ACCEPTABLE, desc = "stop -> tick, or tick -> stop")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: a stale tick")
    @State
    public static class BrokenBuffer {

        private final Start start = new Start();
        private volatile boolean running = true;
        private volatile String buffer = "nothing";

        @Actor
        public void stopper(LL_Result r) {
            start.together();
            running = false;
            buffer = "nothing";
            r.r1 = buffer;
        }

        @Actor
        public void timer() {
            start.together();
            if (running) {
                buffer = "first";
            }
        }

        @Arbiter
        public void later(LL_Result r) {
            r.r2 = buffer;
        }
    }
}
