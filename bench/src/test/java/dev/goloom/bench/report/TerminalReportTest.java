package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Claim;
import dev.goloom.bench.figures.StudyResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    @Test
    void report_endsWithTheVerdictsAndTheFiles() {
        StudyResult result = Example.withoutGo();
        String text = print(result);

        assertTrue(text.contains("| withTimeout + select        | virtual thread  | JVM      |  1,201.0 ± 2.5"), text);
        assertTrue(text.contains("Go: " + Example.NO_GO), text);
        assertTrue(text.contains("one run of 201 ms divided by a billion"), text);
        for (Claim claim : result.claims()) {
            assertTrue(text.contains(claim.evidence()), text);
        }
        assertTrue(text.strip().endsWith("study.html"), text);
    }

    private static String print(StudyResult result) {
        var bytes = new ByteArrayOutputStream();
        TerminalReport.print(result, List.of(Path.of("study.html")),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
