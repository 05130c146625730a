package dev.goloom.bench.timeout;

import dev.goloom.bench.warmup.WarmUp;
import dev.goloom.timeout.Strategy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One bounded call: start a goroutine that computes {@code 11 * 11}, wait at most 200 ms for the result.
 *
 * <p>Whether the caller is a virtual or a platform thread is not a parameter here: JMH's executor decides it
 * ({@code -Djmh.executor=VIRTUAL} makes the caller virtual).
 *
 * <p>The state is the thread's, although there is only one: JMH sets a shared state up under a monitor, and on JDK 21 that
 * pins a virtual caller to its carrier. The scheduler of that JDK counts on the carrier to start the worker, which then may
 * never start.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimeoutBenchmark {
    @Param
    public Strategy strategy = Strategy.CONTEXT;

    /** How long calls which are answered at once run before the first measured one. */
    @Param("1500")
    public int warmUpMillis = 1500;

    @Setup
    public void warmUp() throws Exception {
        var notReported = new Stalls();
        WarmUp.run(() -> inTime(notReported), warmUpMillis);
    }

    /** The worker answers at once. As in the published programs, an even result would return early. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public int inTime(Stalls stalls) throws Exception {
        try {
            int result = strategy.call(LateWorker.TIMEOUT, context -> 11 * 11);
            if (result % 2 == 0) {
                return 0;
            }
            return result;
        } catch (TimeoutException machineStoodStill) {
            stalls.stalled++;
            return 0;
        }
    }

    /**
     * The worker sleeps 210 ms, so the caller gives up after 200 ms. One call is one iteration, so that every call's
     * lateness and garbage survive as figures of their own.
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public void timedOut(LateWorker worker, CallFigures figures) throws Exception {
        worker.call(strategy, figures);
    }
}
