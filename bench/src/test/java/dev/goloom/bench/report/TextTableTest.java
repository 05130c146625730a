package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void table_isMarkdown_withFiguresToTheRight() {
        var table = new Table(List.of("name", "ns"), List.of(List.of("a", "1,234"), List.of("bc", "5")), 1);

        assertEquals("""
            | name |    ns |
            |------|-------|
            | a    | 1,234 |
            | bc   |     5 |""", TextTable.draw(table).replace("\r\n", "\n"));
    }
}
