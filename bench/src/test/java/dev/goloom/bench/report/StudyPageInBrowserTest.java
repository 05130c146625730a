package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.goloom.bench.figures.Quantity;
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
class StudyPageInBrowserTest {
    @TempDir
    static Path directory;

    private static @Nullable Browser opened;

    @BeforeAll
    static void openPage() throws IOException {
        opened = Browser.open(
            Files.writeString(directory.resolve("study.html"), StudyPage.render(Example.withGo())));
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
    void eachChart_hasMarks() {
        browser().assertEachChartHasMarks(10);
    }

    @Test
    void tables_haveTheFiguresOfTheJson() {
        JsonNode study = JsonMapper.shared()
            .readTree((String) browser().script("return document.getElementById('study').textContent;"));
        List<?> inTime = browser().rows("Time per call when the result is in time");
        int at = 0;
        for (JsonNode row : study.get("measured")) {
            if (row.get("scenario").asString().equals("in-time")) {
                List<?> cells = (List<?>) inTime.get(at++);
                assertEquals(row.get("title").asString(), cells.get(0));
                assertEquals(Quantity.withError(row.get("nsPerOp").asDouble(), row.get("errorNs").asDouble()),
                    cells.get(3));
            }
        }
        assertEquals(inTime.size(), at);
        List<?> ladder = browser().rows("What each step of a call adds");
        assertEquals(2 * ladder.size(), study.get("ladder").size());
        assertEquals(study.get("callers").size(), browser().rows("Time per call by where the caller runs").size());
        assertEquals(study.get("situations").size(), browser().rows("The calls in several circumstances").size());
        assertEquals(study.get("versions").size(), browser().rows("The calls on several versions").size());
        assertEquals(study.get("made").size(), browser().rows("Timeouts that nobody waits for").size());
        assertEquals(study.get("retained").size(),
            browser().rows("What stays of calls that were not cleaned up").size());
    }

    @Test
    void darkAndLight_differ_inThePageAndInItsCharts() {
        String light = browser().colours("light", "chart-in-time");
        String dark = browser().colours("dark", "chart-in-time");
        assertNotEquals(light, dark);
        assertEquals(light, browser().colours("light", "chart-in-time"));
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
