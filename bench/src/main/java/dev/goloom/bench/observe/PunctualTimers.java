package dev.goloom.bench.observe;

import dev.goloom.bench.figures.Punctuality;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * Timers of a millisecond: some alone, one after the other, awaited by a virtual thread; and then many at a time. None may
 * be early.
 */
public final class PunctualTimers {
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final int WARM_UPS = 500;
    private static final int AT_A_TIME = 10_000;

    private PunctualTimers() {}

    /** Prints how late they were; the arguments are how many alone, and how many together. */
    public static void main(String[] arguments) throws Exception {
        int alone = Integer.parseInt(arguments[0]);
        long together = Long.parseLong(arguments[1]);
        var lateness = new long[alone];
        Thread.ofVirtual().start(() -> {
            await(new long[WARM_UPS]);
            await(lateness);
        }).join();
        Arrays.sort(lateness);
        check(lateness[0]);
        long fired = 0;
        while (fired < together) {
            check(earliestOf(AT_A_TIME));
            fired += AT_A_TIME;
        }
        Observation.print(new Punctuality(alone, lateness[0], lateness[alone / 2], lateness[alone * 99 / 100],
            lateness[alone - 1], fired));
    }

    private static void check(long earliest) {
        if (earliest < 0) {
            throw new AssertionError("a timer was early by " + -earliest + " ns");
        }
    }

    private static void await(long[] lateness) {
        for (int i = 0; i < lateness.length; i++) {
            long start = System.nanoTime();
            try {
                Time.after(MILLISECOND).receive();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
            lateness[i] = System.nanoTime() - start - MILLISECOND.toNanos();
        }
    }

    private static long earliestOf(int count) throws InterruptedException {
        var earliest = new LongAccumulator(Math::min, Long.MAX_VALUE);
        var fired = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            long due = System.nanoTime() + MILLISECOND.toNanos();
            Time.afterFunc(MILLISECOND, () -> {
                earliest.accumulate(System.nanoTime() - due);
                fired.countDown();
            });
        }
        fired.await();
        return earliest.get();
    }
}
