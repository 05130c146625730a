package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all our pages promise, in Chromium. Skipped where there is no Chromium with its driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the browser stays open for all tests of a page
abstract class PageInBrowser {
    private final String name;
    private final int charts;
    private final String oneChart;
    private @Nullable Browser opened;

    /**
     * A page.
     *
     * @param name of its element that holds the JSON
     * @param charts how many there are, or more
     * @param oneChart one of them
     */
    PageInBrowser(String name, int charts, String oneChart) {
        this.name = name;
        this.charts = charts;
        this.oneChart = oneChart;
    }

    /** The page itself. */
    abstract String render() throws IOException;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        opened = Browser.open(Files.writeString(directory.resolve(name + ".html"), render()));
    }

    @AfterAll
    void close() {
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
        browser().assertEachChartHasMarks(charts);
    }

    @Test
    void darkAndLight_differ_inThePageAndInItsCharts() {
        String light = browser().colours("light", oneChart);
        String dark = browser().colours("dark", oneChart);
        assertNotEquals(light, dark);
        assertEquals(light, browser().colours("light", oneChart));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1280})
    void nothingSticksOut(int width) {
        browser().assertNothingSticksOut(width);
    }

    final Browser browser() {
        return Objects.requireNonNull(opened);
    }

    /** What the page holds of the result. */
    final JsonNode json() {
        return JsonMapper.shared().readTree(
            (String) browser().script("return document.getElementById(arguments[0]).textContent;", name));
    }
}
