package dev.goloom.bench.seed;

/**
 * How {@code go test -bench} chooses {@code b.N}: run the benchmark with growing {@code b.N} until one run lasts a
 * second, then divide that run's time by its {@code b.N}.
 *
 * <p>A body that ignores {@code b.N} never lasts longer, so {@code b.N} grows to its limit of one billion, and one run
 * of the body is divided by it. Source: {@code launch} and {@code predictN} in Go's {@code testing/benchmark.go}.
 */
final class GoTestLoop {
    static final long MAX_N = 1_000_000_000;
    private static final long GOAL_NANOS = 1_000_000_000;

    private GoTestLoop() {}

    /** One run of the benchmark; what {@code b.N} is, the published programs do not ask. */
    interface Run {
        /** Returns how long the run took. */
        long nanos(long n) throws Exception;
    }

    /** The last run: its {@code b.N} and its duration. */
    record Result(long n, long nanos) {
        double nsPerOp() {
            return (double) nanos / n;
        }
    }

    static Result run(Run run) throws Exception {
        long n = 1;
        long nanos = run.nanos(n);
        while (nanos < GOAL_NANOS && n < MAX_N) {
            n = next(n, nanos);
            nanos = run.nanos(n);
        }
        return new Result(n, nanos);
    }

    /** Aims at a second with a fifth to spare; at least one more than before, at most 100 times as many. */
    static long next(long n, long nanos) {
        long predicted = GOAL_NANOS * n / Math.max(1, nanos);
        predicted += predicted / 5;
        return Math.min(MAX_N, Math.max(n + 1, Math.min(100 * n, predicted)));
    }
}
