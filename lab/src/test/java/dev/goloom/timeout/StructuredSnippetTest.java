package dev.goloom.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The plain code that the documentation of {@link Strategy#STRUCTURED} shows, run on the JDK that it is for. */
class StructuredSnippetTest {

    private static final Path SNIPPETS = Path.of("src/main/java/dev/goloom/timeout/snippet-files");

    @Test
    void plainCode_runsOnItsJdk() throws Exception {
        int feature = Runtime.version().feature();
        int shape = feature < 25 ? 21 : feature == 25 ? 25 : 27;
        assumeTrue(feature != 26, "no plain code is shown for JDK 26");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path snippet = SNIPPETS.resolve("StructuredCall" + shape + ".java");
        Path output = Files.createTempFile("structured", ".txt");
        try {
            Process process = new ProcessBuilder(
                java.toString(), "--enable-preview", "--source", "" + feature, snippet.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            int status = process.waitFor();
            assertEquals("121 timed out, exit status 0",
                String.join(" ", Files.readAllLines(output, StandardCharsets.UTF_8)) + ", exit status " + status);
        } finally {
            Files.delete(output);
        }
    }
}
