package dev.goloom.bench.figures;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The middle of what one process found. Another program that takes the processor for a moment lifts the mean of a
 * process's iterations; it does not lift their median.
 */
public final class Median {
    private Median() {}

    public static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        return new ListStatistics(values.stream().mapToDouble(Double::doubleValue).toArray()).getPercentile(50);
    }
}
