package dev.goloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sample of Java in the documentation is a part of a file in this package, which is compiled and run. */
class SamplesTest {

    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet ([^}]*)");
    private static final Path HERE = Path.of("src/test/java/dev/goloom/examples");

    @Test
    void samplesOfThePages_areInTheExamples() throws Exception {
        String examples = examples();
        List<String> missing = new ArrayList<>();
        int samples = 0;
        for (Path page : pages()) {
            Matcher fence = FENCE.matcher(Files.readString(page));
            while (fence.find()) {
                samples++;
                if (!examples.contains(withoutIndentation(fence.group(1)))) {
                    missing.add(page + ":\n" + fence.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(samples > 0, "no sample was found at all");
    }

    /** The javadoc tool fails if a region is missing; here is what it cannot know: that a sample is compiled. */
    @Test
    void samplesOfTheJavadoc_areReferences() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                Matcher snippet = SNIPPET.matcher(text);
                while (snippet.find()) {
                    String reference = snippet.group(1);
                    assertTrue(
                        reference.startsWith("class=\"dev.goloom.examples.")
                                || reference.startsWith("file=\"Structured"),
                        () -> source + ": " + reference);
                }
                assertFalse(text.contains("<pre>{@code"), () -> source + " has a sample that is not compiled");
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("../docs"))) {
            return Stream
                .concat(Stream.of(Path.of("../README.md")), docs.filter(page -> page.toString().endsWith(".md")))
                .toList();
        }
    }

    private static String examples() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(HERE)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(withoutIndentation(Files.readString(file))).append('\n');
            }
        }
        return all.toString();
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
