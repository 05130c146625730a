package dev.goloom.bench.report;

import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.scoreboard.GeometricMean;
import dev.goloom.bench.scoreboard.Score;
import dev.goloom.bench.scoreboard.ScoreRow;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import dev.goloom.bench.scoreboard.ScoredProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the scoreboard. */
public final class ScoreboardTables {
    private static final int AS_GO = 1;

    private final ScoreboardResult result;

    ScoreboardTables(ScoreboardResult result) {
        this.result = result;
    }

    /** The groups that have rows. */
    public List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> !rows(group).isEmpty()).toList();
    }

    private List<ScoreRow> rows(Group group) {
        return result.rows().stream().filter(row -> row.group() == group).toList();
    }

    /** The geometric mean of each group, and its worst row. */
    public Table means() {
        return new Table(List.of("rows", "how many", "times as long as Go, geometric mean", "worst row", "its ratio"),
            result.groups().stream().map(ScoreboardTables::mean).toList(), 1);
    }

    private static List<String> mean(GeometricMean mean) {
        return List.of(mean.of(), Integer.toString(mean.rows()), Quantity.fixed(mean.mean(), 2), mean.worst(),
            Quantity.fixed(mean.worstRatio(), 2));
    }

    /** What one operation of each row is. */
    public Table operations(Group group) {
        return new Table(List.of("row", "one operation"),
            rows(group).stream().map(row -> List.of(row.id(), row.operation())).toList(), 2);
    }

    /** The rows of a group: nanoseconds of all who do them. */
    public Table scores(Group group) {
        List<ScoreRow> rows = rows(group);
        List<Peer> others = Arrays.stream(Peer.values()).filter(peer -> isAmong(peer, rows)).toList();
        var header = new ArrayList<>(List.of("row", "goloom, ns", "Go, ns", "times as long as Go"));
        others.forEach(peer -> header.add(peer.title() + ", ns"));
        header.addAll(List.of("goloom, B", "Go, B"));
        return new Table(header, rows.stream().map(row -> cells(row, others)).toList(), AS_GO);
    }

    /** The channels' rows on one carrier. */
    public Table oneCarrier() {
        return new Table(List.of("row", "goloom, ns", "times as with all carriers", "Jox, ns", "times as long as Jox"),
            result.oneCarrier().stream()
                .map(row -> List.of(row.id(), ns(row.goloomNs(), row.goloomErrorNs()), times(row.timesAll()),
                    ns(row.joxNs(), row.joxErrorNs()), times(row.joxRatio())))
                .toList(),
            1);
    }

    /** How late timers are. */
    public Table punctuality() {
        return new Table(
            List.of("timers of 1 ms", "alone", "late, median", "late, 99 %", "late, max", "many at a time"),
            result.punctuality().stream()
                .map(row -> List.of(row.platform() == Platform.GO ? "Go" : "goloom", Quantity.number(row.alone()),
                    Quantity.time((double) row.medianNs()), Quantity.time((double) row.p99Ns()),
                    Quantity.time((double) row.maxNs()), Quantity.number((double) row.together())))
                .toList(),
            1);
    }

    /** What very many of something take. */
    public Table held() {
        return new Table(List.of("one of", "how many", "goloom, B", "Go, B", "times as much as Go"),
            result.held().stream()
                .map(row -> List.of(row.held(), Quantity.number(row.count()), Quantity.number(row.goloomBytes()),
                    bytes(row.goBytes()), row.ratio() == null ? "" : Quantity.fixed(row.ratio(), 2)))
                .toList(),
            1);
    }

    /** How far the processors were from each other; null if there is one. */
    public @Nullable Table line() {
        return new Rounds(result.processes()).line();
    }

    /** The rows of goloom and Go, and of the floor, in which one round took much longer than another. */
    public Table differentRounds() {
        var rounds = new Rounds(result.processes());
        return new Table(List.of("row", "who", "ns in each round (the line's before it, and after)"),
            result.rows().stream().flatMap(row -> differentRounds(row, rounds)).toList(), 2);
    }

    private Stream<List<String>> differentRounds(ScoreRow row, Rounds rounds) {
        Peer own = row.group() == Group.FLOOR ? Peer.JDK : Peer.GOLOOM;
        return Stream.of(own, Peer.GO).filter(peer -> Rounds.differ(processes(row, peer)))
            .map(peer -> List.of(row.id(), peer.title(), rounds.found(processes(row, peer))));
    }

    private List<ScoredProcess> processes(ScoreRow row, Peer peer) {
        return result.processes().stream()
            .filter(each -> each.id().equals(row.id()) && each.peer().equals(peer.toString())).toList();
    }

    private static boolean isAmong(Peer peer, List<ScoreRow> rows) {
        return rows.stream().map(row -> score(peer, row)).anyMatch(score -> score != null && score.cannot() == null);
    }

    private static @Nullable Score score(Peer peer, ScoreRow row) {
        return row.peers().get(peer.toString());
    }

    private static List<String> cells(ScoreRow row, List<Peer> others) {
        var cells = new ArrayList<>(List.of(row.id(), ns(row.goloomNs(), row.goloomErrorNs()),
            ns(row.goNs(), row.goErrorNs()), times(row.ratio())));
        others.forEach(peer -> cells.add(cell(score(peer, row))));
        cells.add(bytes(row.bytesPerOp()));
        cells.add(bytes(row.goBytesPerOp()));
        return cells;
    }

    private static String cell(@Nullable Score score) {
        if (score == null) {
            return "";
        }
        String cannot = score.cannot();
        return cannot != null ? cannot : ns(score.nsPerOp(), score.errorNs());
    }

    private static String ns(@Nullable Double ns, @Nullable Double error) {
        return ns == null ? "" : Quantity.withError(ns, error);
    }

    private static String bytes(@Nullable Double bytes) {
        return bytes == null ? "" : Quantity.number(bytes);
    }

    private static String times(@Nullable Ratio ratio) {
        if (ratio == null) {
            return "";
        }
        Ratio.Interval interval = ratio.interval();
        return Quantity.fixed(ratio.mean(), 2) + (interval == null
            ? ""
            : " (%s to %s)".formatted(Quantity.fixed(interval.low(), 2), Quantity.fixed(interval.high(), 2)));
    }
}
