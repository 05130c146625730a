package dev.goloom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagrams of states in docs/architecture.md are those above the classes. */
class DiagramsTest {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PRE = Pattern.compile("<pre>\n(.*?) \\* </pre>", Pattern.DOTALL);

    @Test
    void eachDiagram_isThatOfAClass() throws Exception {
        List<String> ofClasses = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                PRE.matcher(Files.readString(source).replaceAll("(?m)^ +\\*", " *")).results()
                    .map(pre -> diagram(pre.group(1)))
                    .forEach(ofClasses::add);
            }
        }
        List<String> ofPage = BLOCK.matcher(Files.readString(Path.of("../docs/architecture.md")))
            .results()
            .filter(block -> block.group(1).isEmpty())
            .map(block -> diagram(block.group(2)))
            .toList();
        assertTrue(ofPage.size() > 3, ofPage::toString);
        assertEquals(List.of(), ofPage.stream().filter(diagram -> !ofClasses.contains(diagram)).toList());
    }

    private static String diagram(String block) {
        return block.lines()
            .map(line -> line.replaceFirst("^ \\*", ""))
            .collect(Collectors.joining("\n"))
            .stripIndent()
            .stripTrailing();
    }
}
