package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Somebody stops a timer, looks whether there is something to drain, and starts it anew, while its instant comes for a
 * select that waits: stop, look and reset agree on whether it was received. This is the sequence of Go's issue 80760.
 */
@JCStressTest
@Description("stop, look, reset against fire of a timer: all agree on what became of the instant")
@Outcome(id = "true, nothing, false, other", expect = ACCEPTABLE, desc = "stop -> fire")
@Outcome(id = "false, nothing, false, first", expect = ACCEPTABLE, desc = "fire -> stop")
@Outcome(id = "false, nothing, true, .*", expect = FORBIDDEN, desc = "nothing to stop, nothing received, and then it was pending")
@Outcome(id = "false, nothing, false, other", expect = FORBIDDEN, desc = "neither stopped nor received: the start is lost")
@Outcome(expect = FORBIDDEN, desc = "stopped *and* received, or a stale instant")
@State
public class TimerStopThenResetTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);
    private final Channel<String> others = Channel.buffered(1);

    private final Waiting receiver = new Waiting(() -> Select.<String>select(
        Select.receive(timer.channel(), instant -> Instants.name(instant, TIMEOUT)),
        Select.receive(others, other -> other)));

    @Actor
    public void user(LLLL_Result r) {
        receiver.awaitBlocked();
        start.together();
        r.r1 = timer.stop();
        r.r2 = Instants.name(timer.channel().tryReceive(), TIMEOUT);
        r.r3 = timer.reset(TIMEOUT.multipliedBy(2));
    }

    @Actor
    public void timer() {
        receiver.awaitBlocked();
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLLL_Result r) {
        others.trySend("other");
        r.r4 = receiver.outcome();
    }

    /** The same with a timer that is over before its instant is there to be received. */
    @JCStressTest
    @Description("canary: firing is two steps")
    @Outcome(id = "true, nothing", expect = ACCEPTABLE, desc = "stop -> fire")
    @Outcome(id = "false, first", expect = ACCEPTABLE, desc = "fire -> stop")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: nothing to stop, and nothing to receive")
    @State
    public static class BrokenFire {

        private final Start start = new Start();
        private final AtomicBoolean pending = new AtomicBoolean(true);
        private final AtomicReference<String> buffer = new AtomicReference<>("nothing");

        @Actor
        public void user(LL_Result r) {
            start.together();
            r.r1 = pending.getAndSet(false);
            r.r2 = buffer.getAndSet("nothing");
        }

        @Actor
        public void timer() {
            start.together();
            if (pending.compareAndSet(true, false)) {
                buffer.set("first");
            }
        }
    }
}
