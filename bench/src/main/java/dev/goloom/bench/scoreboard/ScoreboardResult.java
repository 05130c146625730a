package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.row.Group;
import java.util.Arrays;
import java.util.List;
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
 * @param processes what each process found, one after the other
 */
public record ScoreboardResult(Environment environment, List<ScoreRow> rows, @Nullable Double geomeanVsGo,
        List<GeometricMean> groups, List<OneCarrierRow> oneCarrier, List<PunctualityRow> punctuality,
        List<HeldRow> held, List<ScoredProcess> processes) {
    public ScoreboardResult {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        oneCarrier = List.copyOf(oneCarrier);
        punctuality = List.copyOf(punctuality);
        held = List.copyOf(held);
        processes = List.copyOf(processes);
    }

    /** With the means, if figures say anything. */
    static ScoreboardResult of(Environment environment, boolean judged, List<ScoreRow> rows,
            List<OneCarrierRow> oneCarrier, List<PunctualityRow> punctuality, List<HeldRow> held,
            List<ScoredProcess> processes) {
        GeometricMean all = judged ? GeometricMean.over("all", rows) : null;
        return new ScoreboardResult(environment, rows, all == null ? null : all.mean(),
            all == null ? List.of() : Stream.concat(means(rows), Stream.of(all)).toList(), oneCarrier, punctuality,
            held, processes);
    }

    private static Stream<GeometricMean> means(List<ScoreRow> rows) {
        return Arrays.stream(Group.values()).flatMap(group -> Stream.ofNullable(
            GeometricMean.over(group.title(), rows.stream().filter(row -> row.group() == group).toList())));
    }
}
