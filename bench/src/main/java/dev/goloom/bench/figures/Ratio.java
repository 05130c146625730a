package dev.goloom.bench.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many times as long one thing took as another, with its confidence interval.
 *
 * <p>The two were measured in pairs, close to each other in time and minutes away from the other pairs, so the ratio is
 * taken pair by pair and only then averaged. Ratios multiply, so they are averaged as logarithms.
 *
 * @param interval null when there are too few pairs to tell
 */
public record Ratio(double mean, @Nullable Interval interval, int pairs) {
    /** Both ends belong to it. */
    public record Interval(double low, double high) {}

    /** Pairs them in the order in which they were measured. */
    public static Ratio of(List<Sample> numerator, List<Sample> denominator) {
        if (numerator.size() != denominator.size() || numerator.isEmpty()) {
            throw new IllegalArgumentException(
                "processes do not pair: " + numerator.size() + " and " + denominator.size());
        }
        var logs = new ArrayList<Double>();
        for (int pair = 0; pair < numerator.size(); pair++) {
            logs.add(Math.log(numerator.get(pair).nsPerOp() / denominator.get(pair).nsPerOp()));
        }
        Estimate log = Estimate.of(logs);
        Double error = log.error();
        Interval interval = error == null
            ? null
            : new Interval(Math.exp(log.mean() - error), Math.exp(log.mean() + error));
        return new Ratio(Math.exp(log.mean()), interval, logs.size());
    }
}
