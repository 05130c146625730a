package dev.goloom.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A mean and how far off it may be: half the width of Student's confidence interval.
 *
 * @param error null when there are fewer than three values, too few to tell
 */
public record Estimate(double mean, @Nullable Double error) {
    /** How sure an interval is to contain the true value; 95 of 100 intervals do. */
    public static final double CONFIDENCE = 0.95;

    private static final int FEWEST = 3;

    public static Estimate of(List<Double> values) {
        var statistics = new ListStatistics(values.stream().mapToDouble(Double::doubleValue).toArray());
        return new Estimate(statistics.getMean(),
            values.size() < FEWEST ? null : statistics.getMeanErrorAt(CONFIDENCE));
    }
}
