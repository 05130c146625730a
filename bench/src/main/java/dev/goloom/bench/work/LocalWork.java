package dev.goloom.bench.work;

/** Work for a processor alone. */
public final class LocalWork {
    private static volatile long start = 42;

    private LocalWork() {}

    /**
     * So many steps of a xorshift generator, each of which needs the one before: about two nanoseconds each, in Java and in
     * Go, which the row {@code FloorWork} shows. Compilers make less of simpler steps, and not all the same: C2 leaves out
     * the divisions of zero of Go's own benchmarks, and makes one multiplication of many in a row.
     *
     * <p>Source: George Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).
     */
    public static void run(int steps) {
        long x = start;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        if (x == 0) { // it never is, which no compiler knows
            start = 1;
        }
    }
}
