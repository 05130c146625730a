package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goloom.bench.figures.Quantity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in Chromium, opened from a file. Skipped where there is no Chromium with its driver. */
class StudyPageInBrowserTest {
    @TempDir
    static Path directory;

    private static @Nullable ChromeDriver started;

    @BeforeAll
    static void openPage() throws IOException {
        Optional<File> driver = onPath("chromedriver");
        Optional<File> browser =
            Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> onPath(name).stream())
                .findFirst();
        assumeTrue(driver.isPresent() && browser.isPresent(), "no Chromium with its driver on the PATH");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions().setBinary(browser.get())
            .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty(ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, driver.get().getPath());
        started = new ChromeDriver(options);
        Path page = Files.writeString(directory.resolve("study.html"), StudyPage.render(Example.withGo()));
        started.get(page.toUri().toString());
    }

    @AfterAll
    static void close() {
        if (started != null) {
            started.quit();
        }
    }

    @Test
    void pageAsksTheNetworkForNothing_andComplainsOfNothing() {
        List<String> requested = log(LogType.PERFORMANCE)
            .map(line -> JsonMapper.shared().readTree(line).get("message"))
            .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
            .map(event -> event.get("params").get("request").get("url").asString()).toList();
        assertTrue(requested.stream().anyMatch(url -> url.startsWith("file:")), "the log shows requests");
        assertEquals(List.of(),
            requested.stream().filter(url -> !url.startsWith("file:") && !url.startsWith("data:")).toList());
        assertEquals(List.of(), log(LogType.BROWSER).toList());
    }

    private static Stream<String> log(String type) {
        return browser().manage().logs().get(type).getAll().stream().map(LogEntry::getMessage);
    }

    @Test
    void eachChart_hasMarks() {
        Object charts = script("""
            return [...document.querySelectorAll('.chart')].map(chart => [
              chart.id, chart.querySelectorAll('svg path[fill]:not([fill="none"]), svg path[stroke]').length]);
            """);
        List<?> all = (List<?>) charts;
        assertTrue(all.size() >= 10, all::toString);
        for (Object each : all) {
            List<?> chart = (List<?>) each;
            assertTrue((Long) chart.get(1) >= 4, each::toString);
        }
    }

    @Test
    void tables_haveTheFiguresOfTheJson() {
        JsonNode study = JsonMapper.shared()
            .readTree((String) script("return document.getElementById('study').textContent;"));
        List<?> inTime = rows("Time per call when the result is in time");
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
        List<?> ladder = rows("What each step of a call adds");
        assertEquals(2 * ladder.size(), study.get("ladder").size());
        assertEquals(study.get("callers").size(), rows("Time per call by where the caller runs").size());
        assertEquals(study.get("situations").size(), rows("The calls in several circumstances").size());
        assertEquals(study.get("versions").size(), rows("The calls on several versions").size());
        assertEquals(study.get("made").size(), rows("Timeouts that nobody waits for").size());
        assertEquals(study.get("retained").size(), rows("What stays of calls that were not cleaned up").size());
    }

    private static List<?> rows(String table) {
        return (List<?>) script("""
            return [...document.querySelectorAll(`[aria-label="${arguments[0]}"] tbody tr`)]
              .map(row => [...row.cells].map(cell => cell.textContent.trim()));
            """, table);
    }

    @Test
    void darkAndLight_differ_inThePageAndInItsCharts() {
        String light = colours("light");
        String dark = colours("dark");
        assertNotEquals(light, dark);
        assertEquals(light, colours("light"));
    }

    private static String colours(String scheme) {
        browser().executeCdpCommand("Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return String.valueOf(browser().executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done( // the page hears of it with the next frame
              getComputedStyle(document.body).backgroundColor + ' '
                + document.querySelector('#chart-in-time svg text').getAttribute('fill'))));
            """));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1280})
    void nothingSticksOut(int width) {
        browser().executeCdpCommand("Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 700));
        try {
            assertEquals((long) width, script("return innerWidth;"));
            assertTrue((Long) script("return document.documentElement.scrollWidth;") <= width, "it scrolls sideways");
            assertEquals(List.of(), script("""
                return [...document.querySelectorAll('.chart')]
                  .filter(chart => chart.querySelector('svg').clientWidth > chart.clientWidth).map(chart => chart.id);
                """), "charts wider than their places");
        } finally {
            browser().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static Object script(String text, Object... arguments) {
        return Objects.requireNonNull(browser().executeScript(text, arguments));
    }

    private static ChromeDriver browser() {
        return Objects.requireNonNull(started);
    }

    private static Optional<File> onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)).map(place -> new File(place, command))
            .filter(File::canExecute).findFirst();
    }
}
