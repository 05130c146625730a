package dev.goloom.bench.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.report.ScoreboardText;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures in {@code performance.md} are those of the scoreboards that are kept beside it. */
class ScoreboardFiguresTest {
    private static final Path PAGE = Path.of("../docs/performance.md");

    /** Where the page says what is asked for, and where it tells of other runs than those that are kept. */
    private static final Set<String> OTHERS = Set.of("The targets", "Profiles", "What was tried", "The runs");

    private static final List<ScoreboardResult> RUNS = new ArrayList<>();

    @BeforeAll
    static void readTheRuns() throws IOException {
        RUNS.addAll(Runs.read("scoreboard", ScoreboardResult.class));
        assertFalse(RUNS.isEmpty());
    }

    @Test
    void tables_areThoseOfTheRuns() throws IOException {
        Set<String> measured = RUNS.stream().flatMap(run -> ScoreboardText.render(run).lines())
            .filter(line -> line.startsWith("|")).map(Page::normal).collect(Collectors.toSet());
        int rows = 0;
        for (Page.Section section : sections()) {
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

    private static List<Page.Section> sections() throws IOException {
        return Page.read(PAGE).sections().stream().filter(section -> !OTHERS.contains(section.heading())).toList();
    }
}
