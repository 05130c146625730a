package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StudyTablesTest {
    private final StudyTables tables = new StudyTables(Example.withGo());

    /** In the example, all situations take the same time: their ratios are 1 as well, but have an interval. */
    @Test
    void whatOthersAreComparedWith_isOnceItself_withoutAnInterval() {
        assertComparedWithItself(tables.situations(), 5, row -> row.get(1).equals("nothing"));
        assertComparedWithItself(tables.callers(), 4,
            row -> row.get(1).equals("virtual thread") || row.get(1).equals("goroutine"));
        assertComparedWithItself(tables.versions(), 3, row -> row.get(1).equals("one version"));
    }

    @Test
    void processesThatDiffer_areShown_withTheDistanceOfTheProcessors() {
        assertEquals(List.of(List.of("one thing", "849 (27, 165) · 2,877 (165, 27)")), tables.differentRounds().rows());
        assertEquals(List.of(List.of("least", "27.0"), List.of("median", "96.0"), List.of("most", "165")),
            Objects.requireNonNull(tables.line()).rows());
    }

    private static void assertComparedWithItself(Table table, int column, Predicate<List<String>> isFirst) {
        assertTrue(table.rows().stream().anyMatch(isFirst) && !table.rows().stream().allMatch(isFirst),
            table::toString);
        for (List<String> row : table.rows()) {
            assertEquals(isFirst.test(row), row.get(column).equals("1"), row::toString);
        }
    }
}
