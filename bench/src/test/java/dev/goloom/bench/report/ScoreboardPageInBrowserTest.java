package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.row.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in Chromium. Skipped where there is no Chromium with its driver. */
class ScoreboardPageInBrowserTest {
    @TempDir
    static Path directory;

    private static @Nullable Browser opened;

    @BeforeAll
    static void openPage() throws IOException {
        opened = Browser.open(Files.writeString(directory.resolve("scoreboard.html"),
            ScoreboardPage.render(ScoreboardExample.result())));
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void pageAsksTheNetworkForNothing_andComplainsOfNothing() {
        browser().assertItAsksTheNetworkForNothing_andComplainsOfNothing();
    }

    @Test
    void eachGroup_hasAChartWithMarks() {
        browser().assertEachChartHasMarks(Group.values().length);
    }

    @Test
    void tables_haveTheFiguresOfTheJson() {
        JsonNode rows = JsonMapper.shared()
            .readTree((String) browser().script("return document.getElementById('scoreboard').textContent;"))
            .get("rows");
        int seen = 0;
        for (Group group : Group.values()) {
            for (Object row : browser().rows("Time per operation: " + group.title())) {
                JsonNode expected = rows.get(seen++);
                List<?> cells = (List<?>) row;
                assertEquals(expected.get("id").asString(), cells.get(0));
                assertEquals(
                    Quantity.withError(expected.get("goloomNs").asDouble(), expected.get("goloomErrorNs").asDouble()),
                    cells.get(1));
                assertEquals(Quantity.withError(expected.get("goNs").asDouble(), expected.get("goErrorNs").asDouble()),
                    cells.get(2));
            }
        }
        assertEquals(rows.size(), seen);
    }

    @Test
    void darkAndLight_differ_inThePageAndInItsCharts() {
        String light = browser().colours("light", "chart-channel");
        String dark = browser().colours("dark", "chart-channel");
        assertNotEquals(light, dark);
        assertEquals(light, browser().colours("light", "chart-channel"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1280})
    void nothingSticksOut(int width) {
        browser().assertNothingSticksOut(width);
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
