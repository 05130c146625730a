package dev.goloom.bench.report;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Circumstance;
import dev.goloom.bench.figures.FiredRow;
import dev.goloom.bench.figures.Heard;
import dev.goloom.bench.figures.HeardRow;
import dev.goloom.bench.figures.LadderRow;
import dev.goloom.bench.figures.Lateness;
import dev.goloom.bench.figures.MadeTimeout;
import dev.goloom.bench.figures.Measured;
import dev.goloom.bench.figures.MeasuredProcess;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.SeedRow;
import dev.goloom.bench.figures.Step;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.figures.Title;
import dev.goloom.bench.figures.VersionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the study's tables, the same wherever they are drawn. */
public final class StudyTables {
    private static final Comparator<List<String>> FIRST_CELL = Comparator.comparing(List::getFirst);

    private final StudyResult result;

    public StudyTables(StudyResult result) {
        this.result = result;
    }

    /** How far the processors were from each other; null if there is one. */
    public @Nullable Table line() {
        return new Rounds(result.processes()).line();
    }

    /** Of what one process took much longer than another. */
    public Table differentRounds() {
        var rounds = new Rounds(result.processes());
        Map<String, List<MeasuredProcess>> byTask = result.processes().stream()
            .collect(Collectors.groupingBy(MeasuredProcess::task, LinkedHashMap::new, Collectors.toList()));
        return new Table(List.of("what", "ns in each process (the line's before it, and after)"),
            byTask.entrySet().stream().filter(each -> Rounds.differ(each.getValue()))
                .map(each -> List.of(each.getKey(), rounds.found(each.getValue()))).sorted(FIRST_CELL).toList(),
            1);
    }

    public Table inTime() {
        return new Table(List.of("strategy", "caller", "platform", "ns per call", "bytes per call"),
            rows(Scenario.IN_TIME).stream().map(row -> cells(row, List.of())).toList(), 3);
    }

    public Table timedOut() {
        return new Table(
            List.of("strategy", "caller", "platform", "ms per call", "late, median", "late, max", "bytes per call"),
            rows(Scenario.TIMED_OUT).stream().map(row -> cells(row, late(row.lateness()))).toList(), 3);
    }

    /** A row for each step, both platforms beside each other. */
    public Table ladder() {
        return new Table(
            List.of("step", "added to", "JVM, call", "JVM, adds", "JVM, adds bytes", "Go, call", "Go, adds",
                "Go, adds bytes"),
            result.ladder().stream().filter(row -> row.platform() == Platform.JVM).map(this::ladderCells).toList(), 2);
    }

    private List<String> ladderCells(LadderRow jvm) {
        Step addedTo = jvm.addedTo();
        var cells = new ArrayList<>(List.of(jvm.title(), addedTo == null ? "" : Integer.toString(addedTo.number())));
        cells.addAll(figures(jvm));
        result.ladder().stream().filter(row -> row.platform() == Platform.GO && row.step() == jvm.step()).findFirst()
            .ifPresentOrElse(go -> cells.addAll(figures(go)),
                () -> cells.addAll(List.of(orMissing(null), orMissing(null), orMissing(null))));
        return cells;
    }

    private static List<String> figures(LadderRow row) {
        return List.of(Quantity.withError(row.nsPerOp(), row.errorNs()),
            Quantity.withError(row.addsNs(), row.addsErrorNs()), Quantity.number(row.addsBytes()));
    }

    public Table seed() {
        return new Table(
            List.of("program", "published", "repeated, JVM", "repeated, Go", "done right, JVM", "done right, Go"),
            result.seed().stream().map(this::seedCells).toList(), 1);
    }

    /** What the figures of {@link #seed()} really are. */
    public Table meaning() {
        var rows = new ArrayList<List<String>>();
        for (SeedRow row : result.seed()) {
            rows.add(List.of(row.id(), "published", ns(row.publishedNsPerOp()), row.meaning()));
            rows.add(List.of("", "repeated, JVM", ns(row.repeated().jvm()), row.repeatedMeaning().jvm()));
            rows.add(List.of("", "repeated, Go", ns(row.repeated().go()), orMissing(row.repeatedMeaning().go())));
        }
        return new Table(List.of("program", "figure", "ns/op", "what it really is"), rows, 4);
    }

    /** The same step by all kinds of callers. */
    public Table callers() {
        return new Table(
            List.of("step", "caller", "platform", "ns per call", "times as with all processors", "bytes per call"),
            result.callers().stream()
                .map(row -> List.of(row.title(), row.callerTitle(), row.platform().title(),
                    Quantity.withError(row.nsPerOp(), row.errorNs()),
                    times(row.timesVirtual(), row.caller() == Caller.VIRTUAL), Quantity.number(row.bytesPerOp())))
                .toList(),
            3);
    }

    /** The same step on several versions. */
    public Table versions() {
        return new Table(
            List.of("step", "version", "ns per call", "times as on the first", "bytes per call"),
            result.versions().stream()
                .map(row -> List.of(row.title(), row.version(), Quantity.withError(row.nsPerOp(), row.errorNs()),
                    times(row.timesFirst(), isOfTheFirst(row)), Quantity.number(row.bytesPerOp())))
                .toList(),
            2);
    }

    private boolean isOfTheFirst(VersionRow row) {
        return result.versions().stream().filter(each -> each.platform() == row.platform()).findFirst()
            .map(VersionRow::version).filter(row.version()::equals).isPresent();
    }

    /** Timeouts that nobody waits for. */
    public Table made() {
        return new Table(
            List.of("program", "what it does", "platform", "ns per timeout", "bytes per timeout", "published"),
            result.made().stream()
                .map(row -> List.of(row.program(), row.title(), row.platform().title(),
                    Quantity.withError(row.nsPerOp(), row.errorNs()), Quantity.number(row.bytesPerOp()),
                    published(row.published())))
                .toList(),
            3);
    }

    private static String published(MadeTimeout.@Nullable Published published) {
        return published == null
            ? ""
            : "%s ns, %s B".formatted(Quantity.number(published.nsPerOp()), Quantity.number(published.bytesPerOp()));
    }

    /** The calls in several circumstances. */
    public Table situations() {
        return new Table(
            List.of("what is varied", "what the call finds", "strategy", "platform", "ns per call", "times as alone",
                "bytes per call"),
            result.situations().stream()
                .map(row -> List.of(row.about(), row.found(), row.title(), row.platform().title(),
                    Quantity.withError(row.nsPerOp(), row.errorNs()),
                    times(row.timesAlone(), row.circumstance() == Circumstance.ALONE),
                    Quantity.number(row.bytesPerOp())))
                .toList(),
            4);
    }

    /** One is one, without an interval, where a row is compared with itself. */
    private static String times(Ratio ratio, boolean withItself) {
        if (withItself) {
            return "1";
        }
        Ratio.Interval interval = ratio.interval();
        return Quantity.fixed(ratio.mean(), 2) + (interval == null
            ? ""
            : " (%s to %s)".formatted(Quantity.fixed(interval.low(), 2), Quantity.fixed(interval.high(), 2)));
    }

    /** What those who took part in one call have seen of its timeout. */
    public Table heard() {
        return new Table(List.of("strategy", "platform", "the caller got", "the worker heard", "its goroutine heard",
            "the caller went on"), result.heard().stream().map(StudyTables::heardCells).toList(), 6);
    }

    private static List<String> heardCells(HeardRow row) {
        Heard heard = row.heard();
        return List.of(row.title(), row.platform().title(), heard.caller(), heard.worker(), heard.child(),
            "after %s%s".formatted(Quantity.time(heard.callerMillis() * 1e6),
                heard.workerHadEnded() ? ", when the worker had ended" : ""));
    }

    /** What timeouts cost that fire, many at once. */
    public Table fired() {
        return new Table(
            List.of("strategy", "platform", "processor time", "more than answered", "bytes", "more than answered",
                "late, median", "late, 99 %", "late, max"),
            result.fired().stream().map(StudyTables::firedCells).toList(), 2);
    }

    private static List<String> firedCells(FiredRow row) {
        return List.of(row.title(), row.platform().title(), Quantity.time(row.cpuNs(), row.errorNs()),
            Quantity.time(row.moreNs(), row.moreErrorNs()), Quantity.number(row.bytes()),
            Quantity.number(row.moreBytes()), Quantity.time((double) row.late().medianNs()),
            Quantity.time((double) row.late().p99Ns()), Quantity.time((double) row.late().maxNs()));
    }

    /** What stays of calls that clean nothing up. */
    public Table retained() {
        return new Table(List.of("the call", "platform", "bytes that stay, per call", "objects that stay, per call"),
            result.retained().stream().map(row -> List.of(row.title(), row.platform().title(),
                Quantity.fixed(row.bytesPerCall(), 1), Quantity.fixed(row.objectsPerCall(), 2))).toList(),
            2);
    }

    private List<Measured> rows(Scenario scenario) {
        return result.measured().stream().filter(row -> row.scenario() == scenario).toList();
    }

    private static List<String> cells(Measured row, List<String> late) {
        double unit = row.scenario() == Scenario.IN_TIME ? 1 : 1e6;
        var cells = new ArrayList<>(List.of(row.title(), Title.of(row.caller(), row.platform()), row.platform().title(),
            withError(row, unit)));
        cells.addAll(late);
        cells.add(Quantity.number(row.bytesPerOp()));
        return cells;
    }

    private static String withError(Measured row, double unit) {
        Double error = row.errorNs();
        return unit > 1 && error == null
            ? Quantity.fixed(row.nsPerOp() / unit, 2)
            : Quantity.withError(row.nsPerOp() / unit, error == null ? null : error / unit);
    }

    private static List<String> late(@Nullable Lateness lateness) {
        return lateness == null
            ? List.of("", "")
            : List.of(Quantity.time((double) lateness.medianNs()), Quantity.time((double) lateness.maxNs()));
    }

    private List<String> seedCells(SeedRow row) {
        return List.of(row.id(), ns(row.publishedNsPerOp()), ns(row.repeated().jvm()), ns(row.repeated().go()),
            time(row.corrected().jvm()), time(row.corrected().go()));
    }

    private String ns(@Nullable Double ns) {
        return ns == null ? orMissing(null) : Quantity.number(ns);
    }

    private String time(@Nullable Double ns) {
        return ns == null ? orMissing(null) : Quantity.time(ns);
    }

    private String orMissing(@Nullable String go) {
        String missing = result.environment().goMissing();
        return go != null ? go : missing == null ? "" : missing;
    }
}
