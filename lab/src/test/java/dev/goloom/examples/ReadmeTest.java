package dev.goloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows the program that is compiled here, and what it prints. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Path PROGRAM = Path.of("src/test/java/dev/goloom/examples/FirstProgram.java");

    @Test
    void firstProgram_printsWhatTheReadmeSays() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstProgram.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals("result 121", printed.toString(StandardCharsets.UTF_8).strip());
        assertTrue(Files.readString(README).contains("```\nresult 121\n```"), "the README shows another output");
    }

    @Test
    void firstProgram_isTheOneInTheReadme() throws Exception {
        List<String> lines = Files.readAllLines(PROGRAM);
        String program = String.join("\n", lines.subList(lines.indexOf("// @start region=\"program\"") + 1,
            lines.indexOf("// @end")));
        assertTrue(Files.readString(README).contains("```java\n" + program + "\n```"),
            () -> "the README does not show this:\n" + program);
    }
}
