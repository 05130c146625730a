package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A select on a result and a timer's channel waits; the result arrives as the timer fires. */
@JCStressTest
@Description("result against a timer's fire: the one that was not received is still there")
@Outcome(id = "result, nothing left, fired", expect = ACCEPTABLE, desc = "result -> fire: the instant stays in the channel")
@Outcome(id = "timeout, result left, nothing fired", expect = ACCEPTABLE, desc = "fire -> result: the result stays")
@Outcome(id = "result, nothing left, nothing fired", expect = FORBIDDEN, desc = "the instant is lost")
@Outcome(id = "timeout, nothing left, .*", expect = FORBIDDEN, desc = "the result is lost")
@Outcome(expect = FORBIDDEN, desc = "duplicated, or the select failed")
@State
public class ResultVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Channel<String> results = Channel.buffered(1);
    private final Timer timer = Timer.start(clock, TIMEOUT);

    private final Waiting caller = new Waiting(() -> Attempt.select(
        Select.receive(results, String::valueOf), Select.receive(timer.channel(), () -> "timeout")));

    @Actor
    public void worker() {
        results.trySend("result");
    }

    @Actor
    public void timer() {
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void caller(LLL_Result r) {
        r.r1 = caller.outcome();
        r.r2 = results.tryReceive() == null ? "nothing left" : "result left";
        r.r3 = timer.channel().tryReceive() == null ? "nothing fired" : "fired";
    }

    /** The mistake: the timer is done when it fires, and not when its instant has found a receiver. */
    @JCStressTest
    @Description("canary: an instant that is taken out before its receiver is claimed")
    @Outcome(id = "result, nothing left, fired", expect = ACCEPTABLE, desc = "result -> fire")
    @Outcome(id = "timeout, result left, nothing fired", expect = ACCEPTABLE, desc = "fire -> result")
    @Outcome(id = "result, nothing left, nothing fired", expect = ACCEPTABLE_INTERESTING, desc = "caught: the instant is lost")
    @Outcome(expect = FORBIDDEN, desc = "the result is lost or duplicated")
    @State
    public static class BrokenFire {

        private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();
        private volatile boolean pending = true;
        private volatile boolean left;

        @Actor
        public void worker() {
            left = !outcome.compareAndSet(null, "result");
        }

        @Actor
        public void timer() {
            if (outcome.get() == null) {
                pending = false;
                outcome.compareAndSet(null, "timeout");
            }
        }

        @Arbiter
        public void caller(LLL_Result r) {
            r.r1 = outcome.get();
            r.r2 = left ? "result left" : "nothing left";
            r.r3 = pending ? "fired" : "nothing fired";
        }
    }
}
