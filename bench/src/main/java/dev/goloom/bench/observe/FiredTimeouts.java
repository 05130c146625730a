package dev.goloom.bench.observe;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.goloom.bench.figures.Fired;
import dev.goloom.timeout.Strategy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Many calls at once that all time out, beside as many that are answered when the others would time out. A worker blocks
 * until it is told, or interrupted; it is told when the last caller has gone on.
 */
public final class FiredTimeouts {
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofMinutes(10);
    private static final int WARM_UPS = 2;

    /** Processor time comes in ticks of 10 ms, so that of one go would be too coarse. */
    private static final int GOES = 3;

    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final Strategy strategy;
    private final int calls;

    private FiredTimeouts(Strategy strategy, int calls) {
        this.strategy = strategy;
        this.calls = calls;
    }

    /** Prints the costs; the arguments are the strategy and the number of calls. */
    public static void main(String[] arguments) throws Exception {
        Observation.print(new FiredTimeouts(Strategy.valueOf(arguments[0]), Integer.parseInt(arguments[1])).observe());
    }

    private Fired observe() throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            new Crowd(NEVER).run();
            new Crowd(LIMIT).run();
        }
        Crowd answered = new Crowd(NEVER);
        Crowd fired = new Crowd(LIMIT);
        for (int i = 0; i < GOES; i++) {
            answered.run();
            fired.run();
        }
        return new Fired(calls, answered.cpuNs / GOES, fired.cpuNs / GOES, answered.bytes / GOES, fired.bytes / GOES,
            fired.late());
    }

    /** Calls that have the same limit, as many in each go; sums over all goes. */
    private final class Crowd {
        private final Duration limit;
        private double cpuNs;
        private double bytes;

        /** Of the last go. */
        private final long[] lateness = new long[calls];

        /** The next three are anew in each go. */
        private CountDownLatch told = new CountDownLatch(1);
        private CountDownLatch callersGone = new CountDownLatch(calls);
        private CountDownLatch workersGone = new CountDownLatch(calls);

        private volatile @Nullable Throwable failure;

        Crowd(Duration limit) {
            this.limit = limit;
        }

        void run() throws Exception {
            told = new CountDownLatch(1);
            callersGone = new CountDownLatch(calls);
            workersGone = new CountDownLatch(calls);
            System.gc();
            long cpu = SYSTEM.getProcessCpuTime();
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            for (int i = 0; i < calls; i++) {
                int number = i;
                Thread.startVirtualThread(() -> call(number));
            }
            if (limit == NEVER) {
                Thread.sleep(LIMIT);
                told.countDown();
            }
            callersGone.await();
            told.countDown();
            workersGone.await();
            cpuNs += (double) (SYSTEM.getProcessCpuTime() - cpu) / calls;
            bytes += (double) (THREADS.getTotalThreadAllocatedBytes() - allocated) / calls;
            if (failure != null) {
                throw new IllegalStateException(strategy + " with " + limit, failure);
            }
        }

        private void call(int number) {
            long start = System.nanoTime();
            try {
                strategy.call(limit, context -> {
                    try {
                        told.await();
                        return number;
                    } finally {
                        workersGone.countDown();
                    }
                });
            } catch (TimeoutException expected) {
                lateness[number] = System.nanoTime() - start - limit.toNanos();
            } catch (Exception unexpected) {
                failure = unexpected;
            } finally {
                callersGone.countDown();
            }
        }

        Fired.Late late() {
            Arrays.sort(lateness);
            if (lateness[0] < 0) {
                throw new IllegalStateException(strategy + " gave up " + -lateness[0] + " ns early");
            }
            return new Fired.Late(lateness[calls / 2], lateness[calls * 99 / 100], lateness[calls - 1]);
        }
    }
}
