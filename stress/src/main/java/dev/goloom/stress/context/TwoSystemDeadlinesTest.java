package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Two wait, each for a deadline of its own on the machine's clock, at most a tenth of a millisecond ahead: one arms while
 * the clock's thread fires the other's, or goes back to sleep.
 */
@JCStressTest
@Description("deadline against deadline on the machine's clock: both are told, and not early")
@Outcome(id = "told, told", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = {"early, .*", ".*, early"}, expect = FORBIDDEN, desc = "told before the deadline")
@Outcome(expect = FORBIDDEN, desc = "the clock sleeps past a deadline")
@State
public class TwoSystemDeadlinesTest {

    private static final int LONGEST_NANOS = 100_000;

    @Actor
    public void first(LL_Result r) {
        r.r1 = wait(Context.background());
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = wait(Context.background());
    }

    private static String wait(Context root) {
        Duration timeout = Duration.ofNanos(ThreadLocalRandom.current().nextInt(LONGEST_NANOS));
        return Blocking.outcome(() -> {
            long start = System.nanoTime();
            root.withTimeout(timeout).done().receive();
            return System.nanoTime() - start >= timeout.toNanos() ? "told" : "early";
        });
    }
}
