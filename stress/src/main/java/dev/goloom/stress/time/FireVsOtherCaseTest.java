package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A select waits on a timer and on a channel; the instant comes as an element is sent. What it does not take, stays. */
@JCStressTest
@Description("fire against send, for one select: the instant is received, or it is still pending")
@Outcome(id = "first, false, other", expect = ACCEPTABLE, desc = "fire -> send")
@Outcome(id = "other, true, nothing", expect = ACCEPTABLE, desc = "send -> fire: the instant stays with the timer")
@Outcome(id = "other, false, .*", expect = FORBIDDEN, desc = "the instant is lost")
@Outcome(id = "first, true, .*", expect = FORBIDDEN, desc = "the instant is received *and* still pending")
@Outcome(expect = FORBIDDEN, desc = "the element is lost or duplicated")
@State
public class FireVsOtherCaseTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Timer timer = Timer.start(clock, TIMEOUT);
    private final Channel<String> others = Channel.buffered(1);

    private final Waiting receiver = new Waiting(() -> Select.<String>select(
        Select.receive(timer.channel(), instant -> Instants.name(instant, TIMEOUT)),
        Select.receive(others, other -> other)));

    @Actor
    public void sender() {
        receiver.awaitBlocked();
        start.together();
        others.trySend("other");
    }

    @Actor
    public void timer() {
        receiver.awaitBlocked();
        start.together();
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r1 = receiver.outcome();
        r.r2 = timer.stop();
        r.r3 = Objects.requireNonNullElse(others.tryReceive(), "nothing");
    }
}
