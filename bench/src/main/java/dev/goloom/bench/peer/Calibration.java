package dev.goloom.bench.peer;

import dev.goloom.bench.work.Work;
import java.util.concurrent.TimeUnit;

/** Repeats a work until it is compiled, and until it is known how often it can be done in a given time. */
final class Calibration {
    private static final int MOST = 1_000_000_000;
    private static final int FASTEST_GROWTH = 100;

    /** A little more than what should do, as {@code go test}: too few is worse. */
    private static final double MARGIN = 1.2;

    /** After each turn: what compiles is a thread like any other, and the work keeps all processors busy. */
    private static final int PAUSE_MILLIS = 10;

    private Calibration() {}

    /** How many operations take {@code millis}, as the last runs of the warm-up say. */
    static int of(Work work, int millis, int warmUpMillis) throws Exception {
        long goal = TimeUnit.MILLISECONDS.toNanos(millis);
        long start = System.nanoTime();
        int times = 1;
        boolean enough;
        do {
            work.prepare(times);
            long before = System.nanoTime();
            work.run(times);
            long elapsed = System.nanoTime() - before;
            enough = elapsed > goal / 2 && System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
            times = next(times, elapsed, goal);
            if (elapsed > goal / 2) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } while (!enough);
        return times;
    }

    /** From one run, how often the next one should do it. */
    static int next(int times, long elapsedNanos, long goalNanos) {
        double perOperation = Math.max(elapsedNanos, 1) / (double) times;
        double needed = MARGIN * goalNanos / perOperation;
        return (int) Math.clamp(needed, 1, Math.min(MOST, (double) FASTEST_GROWTH * times));
    }
}
