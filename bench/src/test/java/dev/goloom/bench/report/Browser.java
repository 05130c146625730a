package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.json.JsonMapper;

/** A page in Chromium, opened from a file, and what all our pages promise. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is no Chromium with its driver. */
    static Browser open(Path page) {
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
        var started = new ChromeDriver(options);
        started.get(page.toUri().toString());
        return new Browser(started);
    }

    Object script(String text, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(text, arguments));
    }

    /** What the cells of a table say. */
    List<?> rows(String table) {
        return (List<?>) script("""
            return [...document.querySelectorAll(`[aria-label="${arguments[0]}"] tbody tr`)]
              .map(row => [...row.cells].map(cell => cell.textContent.trim()));
            """, table);
    }

    void assertItAsksTheNetworkForNothing_andComplainsOfNothing() {
        List<String> requested = log(LogType.PERFORMANCE)
            .map(line -> JsonMapper.shared().readTree(line).get("message"))
            .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
            .map(event -> event.get("params").get("request").get("url").asString()).toList();
        assertTrue(requested.stream().anyMatch(url -> url.startsWith("file:")), "the log shows requests");
        assertEquals(List.of(),
            requested.stream().filter(url -> !url.startsWith("file:") && !url.startsWith("data:")).toList());
        assertEquals(List.of(), log(LogType.BROWSER).toList());
    }

    private Stream<String> log(String type) {
        return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage);
    }

    void assertEachChartHasMarks(int charts) {
        List<?> all = (List<?>) script("""
            return [...document.querySelectorAll('.chart')].map(chart => [
              chart.id, chart.querySelectorAll('svg path[fill]:not([fill="none"]), svg path[stroke]').length]);
            """);
        assertTrue(all.size() >= charts, all::toString);
        for (Object each : all) {
            List<?> chart = (List<?>) each;
            assertTrue((Long) chart.get(1) >= 4, each::toString);
        }
    }

    /** Of the page and of one of its charts. */
    String colours(String scheme, String chart) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        awaitFrames();
        return (String) script("""
            return getComputedStyle(document.body).backgroundColor + ' '
              + document.querySelector(`#${arguments[0]} svg text`).getAttribute('fill');
            """, chart);
    }

    /** The page hears of a change with the next frame, and has drawn its charts anew with the one after that. */
    private void awaitFrames() {
        driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]));");
    }

    void assertNothingSticksOut(int width) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 700));
        try {
            awaitFrames();
            assertEquals((long) width, script("return innerWidth;"));
            assertTrue((Long) script("return document.documentElement.scrollWidth;") <= width, "it scrolls sideways");
            assertEquals(List.of(), script("""
                return [...document.querySelectorAll('.chart')]
                  .filter(chart => chart.querySelector('svg').clientWidth > chart.clientWidth).map(chart => chart.id);
                """), "charts wider than their places");
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<File> onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)).map(place -> new File(place, command))
            .filter(File::canExecute).findFirst();
    }
}
