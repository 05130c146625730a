package dev.goloom.bench.report;

import dev.goloom.bench.figures.Claim;
import dev.goloom.bench.figures.SeedRow;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the terminal shows at the end: tables, verdicts, where the files are. */
public final class TerminalReport {
    private TerminalReport() {}

    public static void print(StudyResult result, List<Path> files, PrintStream out) {
        printTables(result, out);
        if (!result.seed().isEmpty()) {
            printPublished(result, out);
        }
        if (!result.claims().isEmpty()) {
            printVerdicts(result, out);
        }
        printFiles(files, out);
    }

    /** Likewise of the scoreboard. */
    public static void print(ScoreboardResult result, List<Path> files, PrintStream out) {
        out.printf("%n%s", ScoreboardText.render(result));
        printFiles(files, out);
    }

    private static void printFiles(List<Path> files, PrintStream out) {
        out.println();
        files.forEach(file -> out.println(file.toAbsolutePath().normalize()));
    }

    /** Of all that was measured and observed here. */
    public static void printTables(StudyResult result, PrintStream out) {
        var tables = new StudyTables(result);
        print(out, "The result is in time", tables.inTime());
        print(out, "The result comes 10 ms too late", tables.timedOut());
        print(out, "Where the cost goes, on one processor: ns per call, and what each step adds to the one below it",
            tables.ladder());
        print(out, "Where the caller runs", tables.callers());
        print(out, "The calls in several circumstances", tables.situations());
        print(out, "Several versions beside each other", tables.versions());
        print(out, "Who hears of a timeout of 50 ms", tables.heard());
        print(out, "What a timeout costs that fires, per call, many at once", tables.fired());
        print(out, "What stays of calls that got their result and were not cleaned up", tables.retained());
        print(out, "A second published benchmark: timeouts that nobody waits for", tables.made());
        String goMissing = result.environment().goMissing();
        if (goMissing != null) {
            out.printf("Go: %s%n", goMissing);
        }
        if (result.stalled() > 0) {
            out.printf(
                "%d call(s) ended the other way (timed out, or not), because the machine stood still meanwhile.%n",
                result.stalled());
        }
    }

    private static void printPublished(StudyResult result, PrintStream out) {
        print(out, "The published table, in ns/op, its mistakes repeated (the middle of several), and without them",
            new StudyTables(result).seed());
        for (SeedRow row : result.seed()) {
            out.printf("%s%n  published: %s%n  JVM:       %s%n", row.id(), row.meaning(), row.repeatedMeaning().jvm());
            if (result.environment().goMissing() == null) {
                out.printf("  Go:        %s%n", row.repeatedMeaning().go());
            }
        }
    }

    private static void printVerdicts(StudyResult result, PrintStream out) {
        out.printf("%nVerdicts%n");
        for (Claim claim : result.claims()) {
            out.printf("  %-12s %s (%s)%n               %s%n", claim.verdict().toString().toUpperCase(Locale.ROOT),
                claim.claim(), claim.platform().title(), claim.evidence());
        }
    }

    /** Nothing if it was not measured. */
    private static void print(PrintStream out, String title, Table table) {
        if (!table.rows().isEmpty()) {
            out.printf("%n%s%n%s%n", title, TextTable.draw(table));
        }
    }
}
