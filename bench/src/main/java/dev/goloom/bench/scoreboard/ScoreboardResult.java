package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.row.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole scoreboard, as written to {@code scoreboard.json}.
 *
 * @param geomeanVsGo over all rows that both do; null without one, and where figures say nothing
 * @param groups that of each group; empty likewise
 */
public record ScoreboardResult(Environment environment, List<ScoreRow> rows, @Nullable Double geomeanVsGo,
        List<GeometricMean> groups) {
    public ScoreboardResult {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    static ScoreboardResult notJudged(Environment environment, List<ScoreRow> rows) {
        return new ScoreboardResult(environment, rows, null, List.of());
    }

    static ScoreboardResult judged(Environment environment, List<ScoreRow> rows) {
        GeometricMean all = GeometricMean.over("all", rows);
        List<GeometricMean> groups = Stream.concat(
            Arrays.stream(Group.values())
                .map(group -> GeometricMean.over(group.title(),
                    rows.stream().filter(row -> row.group() == group).toList())),
            Stream.ofNullable(all)).filter(Objects::nonNull).toList();
        return new ScoreboardResult(environment, rows, all == null ? null : all.mean(), groups);
    }
}
