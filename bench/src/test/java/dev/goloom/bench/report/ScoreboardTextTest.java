package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Rows;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScoreboardTextTest {
    @Test
    void text_hasAllRows_theRatios_andHowToRunItAgain() {
        String text = ScoreboardText.render(ScoreboardExample.result());

        Rows.all().forEach(row -> assertTrue(text.contains("| " + row.id() + " "), row.id()));
        for (Group group : Group.values()) {
            assertTrue(text.contains("## " + group.title()), group.title());
        }
        assertTrue(text.contains("0.80 (0.80 to 0.80)"), text);
        assertTrue(text.contains("0.60 (0.60 to 0.60)") && text.contains("0.02 (0.02 to 0.02)"), text);
        assertTrue(text.contains("| goloom         | 6,000 |      60.0 µs |"), text);
        assertTrue(text.contains("|       600 | 2,700 |                0.22 |"), text);
        assertTrue(text.contains("mvn -pl bench verify -Dbench=scoreboard"), text);
    }

    @Test
    void rowsWhoseRoundsDiffer_areShown_withTheDistanceOfTheProcessors() {
        String text = ScoreboardText.render(ScoreboardExample.result()).replaceAll(" +", " ");

        assertTrue(text.contains("| least | 31.0 |") && text.contains("| most | 165 |"), text);
        assertTrue(text.contains("| ChanSync | goloom | 36.0 (31, 165) · 161 (165, 165) |"), text);
        assertTrue(text.contains("| FloorStart | JDK | 700 (31, 165) · 2,100 (165, 31) |"), text);
        assertFalse(text.contains("| FloorStart | Go |"), text);
        assertFalse(text.contains("| ChanSem | goloom | 11.0 (165"), text);
    }

    @Test
    void page_escapesItsText() throws IOException {
        String page = ScoreboardPage.render(ScoreboardExample.result());

        assertTrue(page.contains("Some &lt;CPU>") || page.contains("Some &lt;CPU&gt;"));
    }
}
