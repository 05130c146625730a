package dev.goloom.bench.work;

/** Work for a processor alone. */
public final class LocalWork {
    private static final long MULTIPLIER = 6_364_136_223_846_793_005L;
    private static final long INCREMENT = 1_442_695_040_888_963_407L;

    private static volatile long unlikely = 42;

    private LocalWork() {}

    /**
     * So many steps of a generator of random numbers, one after the other, about a nanosecond each. The same in Go. No
     * compiler knows where they lead to, so none leaves them out; divisions, as in Go's own benchmarks, it can: 0 / 1 is 0.
     */
    public static void run(int steps) {
        long before = unlikely;
        long x = before;
        for (int i = 0; i < steps; i++) {
            x = x * MULTIPLIER + INCREMENT;
        }
        if (x == 0) {
            unlikely = before + 1;
        }
    }
}
