package dev.goloom.bench.figures;

import java.util.Comparator;
import java.util.List;

/**
 * What {@code go test} makes of a benchmark that ignores {@code b.N}: the time of one run, divided by {@code n}.
 *
 * @param nsPerOp the printed figure
 * @param n what the run was divided by
 */
public record PublishedRun(double nsPerOp, long n) {
    private static final double TIMEOUT_NS = 200e6;
    private static final long BILLION = 1_000_000_000;

    /** The middle one. A single run is at the mercy of the scheduler: the same program prints figures ten times apart. */
    public static PublishedRun middle(List<PublishedRun> runs) {
        return runs.stream().sorted(Comparator.comparingDouble(PublishedRun::nsPerOp)).toList().get(runs.size() / 2);
    }

    /** How long the one run really took. */
    double runNs() {
        return nsPerOp * n;
    }

    /**
     * The figure in words.
     *
     * @param wantsTimeout whether the program was written to time out
     */
    public String meaning(boolean wantsTimeout) {
        String meaning = "one run of %s divided by %s".formatted(Quantity.time(runNs()),
            n == BILLION ? "a billion" : Quantity.number((double) n));
        if (wantsTimeout && runNs() < TIMEOUT_NS) {
            meaning += "; it never timed out, its worker sleeps 210 µs and not 210 ms";
        }
        return meaning;
    }
}
