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
 * @param oneCarrier the channels' rows once more
 * @param punctuality how late timers were
 * @param held what very many of something take
 */
public record ScoreboardResult(Environment environment, List<ScoreRow> rows, @Nullable Double geomeanVsGo,
        List<GeometricMean> groups, List<OneCarrierRow> oneCarrier, List<PunctualityRow> punctuality,
        List<HeldRow> held) {
    public ScoreboardResult {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        oneCarrier = List.copyOf(oneCarrier);
        punctuality = List.copyOf(punctuality);
        held = List.copyOf(held);
    }

    /** Without judgements; and without what else was seen. */
    static ScoreboardResult of(Environment environment, List<ScoreRow> rows, List<OneCarrierRow> oneCarrier) {
        return new ScoreboardResult(environment, rows, null, List.of(), oneCarrier, List.of(), List.of());
    }

    ScoreboardResult judged() {
        GeometricMean all = GeometricMean.over("all", rows);
        List<GeometricMean> means = Stream.concat(
            Arrays.stream(Group.values())
                .map(group -> GeometricMean.over(group.title(),
                    rows.stream().filter(row -> row.group() == group).toList())),
            Stream.ofNullable(all)).filter(Objects::nonNull).toList();
        return new ScoreboardResult(environment, rows, all == null ? null : all.mean(), means, oneCarrier, punctuality,
            held);
    }

    ScoreboardResult with(List<PunctualityRow> timers, List<HeldRow> many) {
        return new ScoreboardResult(environment, rows, geomeanVsGo, groups, oneCarrier, timers, many);
    }
}
