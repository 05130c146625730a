package dev.goloom.bench.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Measured;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.report.StudyText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures in {@code study.md} and the README are those of the runs that are kept beside it. */
class FiguresTest {
    private static final Path DOCS = Path.of("../docs");

    /** What the programs are told, and what Go's versions are called. */
    private static final Set<String> GIVEN =
        Set.of("10,000", "200", "210", "50", "250", "95", "1.5", "1.23", "1.26", "21", "25", "15320", "2020");

    private static final List<StudyResult> RUNS = new ArrayList<>();

    @BeforeAll
    static void readTheRuns() throws IOException {
        RUNS.addAll(Runs.read("study", StudyResult.class));
        assertFalse(RUNS.isEmpty());
    }

    @Test
    void runs_areOfCommittedSources() {
        for (StudyResult run : RUNS) {
            assertTrue(run.environment().commit().matches("[0-9a-f]{12}"), run.environment()::commit);
        }
    }

    @Test
    void tables_areThoseOfTheRuns() throws IOException {
        Set<String> measured = RUNS.stream().flatMap(run -> StudyText.render(run).lines())
            .filter(line -> line.startsWith("|")).map(Page::normal).collect(Collectors.toSet());
        int rows = 0;
        for (Page.Section section : Page.read(DOCS.resolve("study.md")).sections()) {
            if (!section.heading().equals("The runs")) {
                rows += section.rows().size();
                assertEquals(List.of(), section.rows().stream().filter(row -> !measured.contains(row)).toList(),
                    section.heading());
            }
        }
        assertTrue(rows > 40, "only " + rows + " rows were found");
    }

    @Test
    void sentences_haveFiguresOfTheRuns() throws IOException {
        Set<String> measured = figures();
        var unknown = new ArrayList<String>();
        for (Page.Section section : Page.read(DOCS.resolve("study.md")).sections()) {
            if (!section.heading().equals("The runs")) {
                Page.numbers(Page.plain(section.sentences())).stream().filter(number -> isUnknown(number, measured))
                    .forEach(number -> unknown.add(section.heading() + ": " + number));
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void readme_hasFiguresOfTheRuns() throws IOException {
        Set<String> measured = figures();
        Page.Section costs = Page.read(Path.of("../README.md")).sections().stream()
            .filter(section -> section.heading().equals("What a bounded call costs")).findFirst().orElseThrow();
        String text = costs.text().substring(0, costs.text().indexOf("EPYC"));
        assertEquals(List.of(),
            Page.numbers(Page.plain(text)).stream().filter(number -> isUnknown(number, measured)).toList());
    }

    private static boolean isUnknown(String number, Set<String> measured) {
        return !GIVEN.contains(number) && !measured.contains(number) && (number.contains(".") || number.length() > 1);
    }

    /** As the tables and the verdicts have them, and as a sentence has a call's time. */
    private static Set<String> figures() {
        var figures = new HashSet<String>();
        for (StudyResult run : RUNS) {
            figures.addAll(Page.numbers(StudyText.render(run)));
            for (Measured row : run.measured()) {
                figures.addAll(Page.numbers(Quantity.time(row.nsPerOp(), row.errorNs())));
            }
        }
        return figures;
    }
}
