package dev.goloom.stress.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Select;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import dev.goloom.time.Ticker;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A ticker is stopped while a tick comes for a select that waits: it gets that tick or none, and nothing stays armed. */
@JCStressTest
@Description("stop of a ticker against a tick that is awaited: the waiter gets that one, or none")
@Outcome(id = "0, first", expect = ACCEPTABLE, desc = "tick -> stop")
@Outcome(id = "0, none", expect = ACCEPTABLE, desc = "stop -> tick")
@Outcome(id = "1, .*", expect = FORBIDDEN, desc = "the stopped ticker stays armed")
@Outcome(expect = FORBIDDEN, desc = "the stopped ticker goes on")
@State
public class TickerStopVsReceiverTest {

    private static final Duration PERIOD = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Ticker ticker = Ticker.start(clock, PERIOD);
    private final Channel<String> quit = Channel.buffered(1);

    private final Waiting receiver = new Waiting(() -> Select.<String>select(
        Select.receive(ticker.channel(), instant -> Instants.name(instant, PERIOD)),
        Select.receive(quit, none -> none)));

    @Actor
    public void stopper() {
        receiver.awaitBlocked();
        start.together();
        ticker.stop();
    }

    @Actor
    public void timer() {
        receiver.awaitBlocked();
        start.together();
        clock.advance(PERIOD);
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r1 = DeadlineQueue.of(clock).size();
        clock.advance(PERIOD);
        quit.trySend("none");
        r.r2 = receiver.outcome();
    }
}
