package dev.goloom.bench.run;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * How far two processors are from each other: how long a line of the cache takes from one to the other. Where a hypervisor
 * moves its processors between cores, that changes from one minute to the next, and with it the time of all that goes from
 * one processor to the other.
 */
public final class CacheLine {
    private static final int BURSTS = 20;
    private static final long CROSSINGS = 10_000;

    /** Alone in its line, and in the next one that a processor may fetch with it. */
    private static final int PADDED = 64;

    private static final int MIDDLE = PADDED / 2;

    /** Whoever has looked so often in vain lets the partner have the processor: it may be without one. */
    private static final int PATIENCE = 100_000;

    private CacheLine() {}

    /**
     * Nanoseconds for one way, in the fastest of several bursts: where one of the two has to wait for its processor, all takes
     * longer. It takes 10 to 50 milliseconds. Null where there is one processor.
     */
    public static @Nullable Double oneWayNs() throws InterruptedException {
        if (Runtime.getRuntime().availableProcessors() == 1) {
            return null;
        }
        var line = new AtomicLongArray(PADDED);
        var partner = new Thread(() -> play(line, 1, BURSTS * CROSSINGS), "cache line");
        partner.start();
        long fastest = Long.MAX_VALUE;
        for (int burst = 1; burst <= BURSTS; burst++) {
            long start = System.nanoTime();
            play(line, 0, burst * CROSSINGS);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        partner.join();
        return fastest / (double) CROSSINGS;
    }

    /** Counts on, in turns with the partner: one has the even numbers, one the odd ones. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how long it takes
    private static void play(AtomicLongArray line, int turn, long end) {
        int looks = 0;
        for (long crossed = line.get(MIDDLE); crossed < end; crossed = line.get(MIDDLE)) {
            if (crossed % 2 == turn) {
                line.set(MIDDLE, crossed + 1);
                looks = 0;
            } else if (++looks % PATIENCE == 0) {
                Thread.yield();
            }
        }
    }
}
