package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select begins to wait for a timer as that fires: it must not arm the timer too late. */
@JCStressTest
@Description("select on a timer's channel against its fire: the instant is received, and once")
@Outcome(id = "PT0.2S, nothing", expect = ACCEPTABLE, desc = "in either order; a timer that is armed too late would hang here")
@Outcome(expect = FORBIDDEN, desc = "another instant, or two of them")
@State
public class SelectVsFireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Channel<String> idle = Channel.rendezvous();
    private final Timer timer = Timer.start(clock, TIMEOUT);

    @Actor
    public void selecter(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.receive(timer.channel(),
                instant -> instant == null ? "closed" : Duration.ofNanos(instant).toString()),
            Select.receive(idle, () -> "idle")));
    }

    @Actor
    public void timer() {
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r2 = Objects.requireNonNullElse(timer.channel().tryReceive(), "nothing");
    }
}
