package dev.goloom.bench.report;

import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.scoreboard.ScoreRow;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import dev.goloom.bench.scoreboard.ScoredProcess;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rounds of a scoreboard found that were not of one mind, and how far the processors were from each other then. */
final class Rounds {
    /** Rounds that are so many times apart differ. */
    private static final double APART = 1.5;

    private final ScoreboardResult result;

    Rounds(ScoreboardResult result) {
        this.result = result;
    }

    /** A line of the cache from one processor to the other: the least, the median and the most. Null with one processor. */
    @Nullable Table line() {
        List<Double> lines = result.processes().stream().map(ScoredProcess::lineNs).filter(Objects::nonNull).toList();
        return lines.isEmpty()
            ? null
            : new Table(List.of("a line of the cache, from one processor to the other", "ns"),
                List.of(List.of("least", Quantity.number(Collections.min(lines))),
                    List.of("median", Quantity.number(Median.of(lines))),
                    List.of("most", Quantity.number(Collections.max(lines)))),
                1);
    }

    /** The rows of goloom and Go, and of the floor, in which one round took much longer than another. */
    Table different() {
        return new Table(List.of("row", "who", "ns in each round, and the line's at that time"),
            result.rows().stream().flatMap(this::different).toList(), 2);
    }

    private Stream<List<String>> different(ScoreRow row) {
        Peer own = row.group() == Group.FLOOR ? Peer.JDK : Peer.GOLOOM;
        return Stream.of(own, Peer.GO).map(peer -> processes(row, peer)).filter(Rounds::areApart)
            .map(processes -> List.of(row.id(), Peer.of(processes.getFirst().peer()).title(),
                processes.stream().map(Rounds::cell).collect(Collectors.joining(" · "))));
    }

    private List<ScoredProcess> processes(ScoreRow row, Peer peer) {
        return result.processes().stream()
            .filter(each -> each.id().equals(row.id()) && each.peer().equals(peer.toString())).toList();
    }

    private static boolean areApart(List<ScoredProcess> processes) {
        return processes.stream().mapToDouble(ScoredProcess::nsPerOp).max().orElse(0) > APART
                * processes.stream().mapToDouble(ScoredProcess::nsPerOp).min().orElse(0);
    }

    private static String cell(ScoredProcess process) {
        Double line = process.lineNs();
        return Quantity.number(process.nsPerOp()) + (line == null ? "" : " (" + Quantity.fixed(line, 0) + ")");
    }
}
