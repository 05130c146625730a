package dev.goloom.bench.work;

/** Work for a processor alone, for a given time. */
public final class LocalTime {
    private static final int STEPS = 100;

    private LocalTime() {}

    /** Returns when it is over. */
    public static void spend(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            LocalWork.run(STEPS);
        }
    }
}
