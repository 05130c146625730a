package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Waiting;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select on a result and {@code after} waits; the result arrives as the deadline passes. */
@JCStressTest
@Description("result against after: the result is received, or it is still in the channel")
@Outcome(id = "result, nothing left", expect = ACCEPTABLE, desc = "result -> deadline")
@Outcome(id = "timeout, result left", expect = ACCEPTABLE, desc = "deadline -> result: the result stays in the channel")
@Outcome(id = "timeout, nothing left", expect = FORBIDDEN, desc = "received *and* timed out: the result is lost")
@Outcome(id = "result, result left", expect = FORBIDDEN, desc = "received *and* left in the channel: duplicated")
@Outcome(expect = FORBIDDEN, desc = "the select failed")
@State
public class ResultVsAfterTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Channel<String> results = Channel.buffered(1);

    private final Waiting caller = new Waiting(() -> Select.<String>select(
        Select.receive(results, result -> result), Select.after(clock, TIMEOUT, () -> "timeout")));

    @Actor
    public void worker() {
        results.trySend("result");
    }

    @Actor
    public void timer() {
        clock.advance(TIMEOUT);
    }

    @Arbiter
    public void caller(LL_Result r) {
        r.r1 = caller.outcome();
        r.r2 = results.tryReceive() == null ? "nothing left" : "result left";
    }
}
