package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Ratio;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The geometric mean over some rows of how many times as long goloom takes as Go.
 *
 * @param of which rows
 * @param rows how many
 * @param worst the row in which goloom is worst
 */
public record GeometricMean(String of, double mean, int rows, String worst, double worstRatio) {
    /** Null if there is no row that both do. */
    static @Nullable GeometricMean over(String name, List<ScoreRow> all) {
        List<ScoreRow> both = all.stream().filter(row -> row.ratio() != null).toList();
        if (both.isEmpty()) {
            return null;
        }
        ScoreRow worst = both.getFirst();
        for (ScoreRow row : both) {
            worst = ratio(row) > ratio(worst) ? row : worst;
        }
        double log = Estimate.of(both.stream().map(row -> Math.log(ratio(row))).toList()).mean();
        return new GeometricMean(name, Math.exp(log), both.size(), worst.id(), ratio(worst));
    }

    private static double ratio(ScoreRow row) {
        Ratio ratio = row.ratio();
        return Objects.requireNonNull(ratio).mean();
    }
}
