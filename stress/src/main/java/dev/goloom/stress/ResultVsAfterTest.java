package dev.goloom.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select on a result and {@code after}: the result arrives, and the deadline passes, while it begins to wait. */
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

    @Actor
    public void caller(LL_Result r) {
        try {
            r.r1 = Select.<String>select(
                Select.receive(results, result -> result), Select.after(clock, TIMEOUT, () -> "timeout"));
        } catch (InterruptedException e) {
            r.r1 = e.toString();
        }
    }

    /** The clock first: a result that is there before the deadline would leave nothing to race about. */
    @Actor
    public void timerAndWorker() {
        clock.advance(TIMEOUT);
        results.trySend("result");
    }

    @Arbiter
    public void left(LL_Result r) {
        r.r2 = results.tryReceive() == null ? "nothing left" : "result left";
    }
}
