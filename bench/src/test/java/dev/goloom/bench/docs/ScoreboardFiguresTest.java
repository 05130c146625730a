package dev.goloom.bench.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.report.ScoreboardText;
import dev.goloom.bench.scoreboard.ScoreRow;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures in {@code performance.md} are those of the scoreboards that are kept beside it. */
class ScoreboardFiguresTest {
    private static final Path PAGE = Path.of("../docs/performance.md");

    /** Where the page says what is asked for, and where it tells of other runs than those that are kept. */
    private static final Set<String> OTHERS = Set.of("The targets", "Profiles", "What was tried", "The runs");

    private static final String ACROSS = "All runs, row by row";

    private static final List<ScoreboardResult> RUNS = new ArrayList<>();

    @BeforeAll
    static void readTheRuns() throws IOException {
        RUNS.addAll(Runs.read("scoreboard", ScoreboardResult.class));
        assertFalse(RUNS.isEmpty());
    }

    @Test
    void runs_areOfCommittedSources() {
        for (ScoreboardResult run : RUNS) {
            assertTrue(run.environment().commit().matches("[0-9a-f]{12}"), run.environment()::commit);
        }
    }

    @Test
    void tables_areThoseOfTheRuns() throws IOException {
        Set<String> measured = RUNS.stream().flatMap(run -> ScoreboardText.render(run).lines())
            .filter(line -> line.startsWith("|")).map(Page::normal).collect(Collectors.toSet());
        int rows = 0;
        for (Page.Section section : sections()) {
            if (section.heading().equals(ACROSS)) {
                continue;
            }
            rows += section.rows().size();
            assertEquals(List.of(), section.rows().stream().filter(row -> !measured.contains(row)).toList(),
                section.heading());
        }
        assertTrue(rows > 80, "only " + rows + " rows were found");
    }

    @Test
    void sentences_haveFiguresOfTheRuns() throws IOException {
        var measured = new HashSet<String>();
        RUNS.forEach(run -> measured.addAll(Page.numbers(ScoreboardText.render(run))));
        var unknown = new ArrayList<String>();
        for (Page.Section section : sections()) {
            Page.numbers(Page.plain(section.sentences())).stream()
                .filter(number -> number.contains(".") && !measured.contains(number))
                .forEach(number -> unknown.add(section.heading() + ": " + number));
        }
        assertEquals(List.of(), unknown);
    }

    /** How long each row takes against Go, in each run on JDK 25, and how much longer it takes on 21. */
    @Test
    void acrossTheRuns_isOfTheRuns() throws IOException {
        List<String> expected = newer().getFirst().rows().stream().filter(row -> row.ratio() != null)
            .map(row -> across(row.id())).toList();

        assertEquals(expected, sections().stream().filter(section -> section.heading().equals(ACROSS)).findFirst()
            .orElseThrow().rows());
    }

    private static List<ScoreboardResult> newer() {
        return RUNS.stream().filter(run -> !isOn21(run)).toList();
    }

    private static boolean isOn21(ScoreboardResult run) {
        return run.environment().jdk().contains(" 21.");
    }

    private static String across(String id) {
        String ratios = newer().stream().map(run -> Objects.requireNonNull(row(run, id).ratio()).mean())
            .map(ratio -> Quantity.fixed(ratio, 2)).collect(Collectors.joining(" | "));
        double on25 = Median.of(newer().stream().map(run -> Objects.requireNonNull(row(run, id).goloomNs())).toList());
        ScoreboardResult on21 = RUNS.stream().filter(ScoreboardFiguresTest::isOn21).findFirst().orElseThrow();
        double ns = Objects.requireNonNull(row(on21, id).goloomNs());
        return Page.normal("| %s | %s | %s | %s |".formatted(id, ratios, Quantity.number(ns),
            Quantity.fixed(ns / on25, 2)));
    }

    private static ScoreRow row(ScoreboardResult run, String id) {
        return run.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Page.Section> sections() throws IOException {
        return Page.read(PAGE).sections().stream().filter(section -> !OTHERS.contains(section.heading())).toList();
    }
}
