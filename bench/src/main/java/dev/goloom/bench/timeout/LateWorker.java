package dev.goloom.bench.timeout;

import com.sun.management.ThreadMXBean;
import dev.goloom.timeout.Strategy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A worker that answers 10 ms after its caller has given up, and the measurement of such a call.
 *
 * <p>Allocation is read around the call itself, not by JMH's GC profiler: that one also counts what JMH allocates
 * between two iterations, which is many times the garbage of a single call.
 */
@State(Scope.Thread)
public class LateWorker {
    static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final Duration WORK = Duration.ofMillis(210);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** A scope that has timed out does not even start its work, so it is the workers that count themselves. */
    private final AtomicInteger begun = new AtomicInteger();

    private final Semaphore ended = new Semaphore(0);

    /** A few short timeouts: the way out of a call has to be loaded, or the first call would be late by that. */
    @Setup
    public void warmUp(TimeoutBenchmark benchmark) throws Exception {
        for (int i = 0; i < 10; i++) {
            giveUp(benchmark.strategy, Duration.ofMillis(1), Duration.ofMillis(2));
        }
        awaitWorkers();
    }

    void call(Strategy strategy, CallFigures figures) throws Exception {
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        boolean gaveUp = giveUp(strategy, TIMEOUT, WORK);
        long elapsed = System.nanoTime() - start;
        figures.allocatedBytes = THREADS.getTotalThreadAllocatedBytes() - allocated;
        figures.latenessNs = elapsed - TIMEOUT.toNanos();
        figures.stalled = gaveUp ? 0 : 1;
        if (figures.latenessNs < 0) {
            throw new AssertionError(strategy + " gave up " + -figures.latenessNs + " ns early");
        }
    }

    /**
     * A result instead of a timeout is no fault of the strategy when the whole machine stood still for the 10 ms between
     * the two: then both are there, and the result wins. It is counted, and the study fails when it is the rule.
     */
    private boolean giveUp(Strategy strategy, Duration timeout, Duration work) throws Exception {
        try {
            strategy.call(timeout, context -> {
                begun.incrementAndGet();
                try {
                    Thread.sleep(work);
                    return 11 * 11;
                } finally {
                    ended.release();
                }
            });
            return false;
        } catch (TimeoutException expected) {
            return true;
        }
    }

    /** No worker outlives its iteration: the next call starts on a quiet machine. */
    @TearDown(Level.Iteration)
    public void awaitWorkers() throws InterruptedException {
        if (!ended.tryAcquire(begun.getAndSet(0), 10, TimeUnit.SECONDS)) {
            throw new AssertionError("a worker did not end within 10 s of its call");
        }
    }
}
