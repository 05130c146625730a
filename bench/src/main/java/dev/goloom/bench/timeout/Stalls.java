package dev.goloom.bench.timeout;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Calls whose result was to be in time, and was not: on a busy machine all threads of a fork may stand still for 200 ms.
 * They are counted, not failed. JMH resets the field before every iteration.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Stalls {
    public long stalled;

    private long start;

    @Setup(Level.Iteration)
    public void begin() {
        start = System.nanoTime();
    }

    /** A call that gave up after its timeout took that long; more of them than fit into the time gave up early. */
    @TearDown(Level.Iteration)
    public void check() {
        long elapsed = System.nanoTime() - start;
        if (stalled * LateWorker.TIMEOUT.toNanos() > elapsed) {
            throw new AssertionError(stalled + " calls gave up within " + elapsed + " ns");
        }
    }
}
