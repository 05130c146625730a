package dev.goloom.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/races.md} has a row for each race, names each that is broken on purpose, and none that is not there. */
class CatalogueTest {

    private static final Pattern TEST =
        Pattern.compile("@JCStressTest\\b.*?public (?:static )?class (\\w+)", Pattern.DOTALL);
    private static final Pattern ROW =
        Pattern.compile("^\\|[^|]*\\|[^|]*\\| `(\\w+Test(?:\\.\\w+)?)` \\|", Pattern.MULTILINE);
    private static final Pattern TWIN = Pattern.compile("`(Broken\\w+)`, ");

    private final Set<String> races = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();

    @Test
    void catalogueHasEachRace() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/goloom/stress"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                find(source.getFileName().toString().replace(".java", ""), Files.readString(source));
            }
        }
        assertTrue(races.size() > 100 && broken.size() > 20, () -> races + " " + broken);
        String catalogue = Files.readString(Path.of("../docs/races.md"));
        assertSame(races, all(ROW, catalogue));
        assertSame(broken, all(TWIN, catalogue));
    }

    private static void assertSame(Set<String> sources, Set<String> catalogue) {
        Set<String> missing = new TreeSet<>(sources);
        missing.removeAll(catalogue);
        Set<String> gone = new TreeSet<>(catalogue);
        gone.removeAll(sources);
        assertEquals("no row for [], no source for []", "no row for " + missing + ", no source for " + gone);
    }

    private void find(String file, String source) {
        for (Matcher matcher = TEST.matcher(source); matcher.find();) {
            String test = matcher.group(1);
            if (test.startsWith("Broken")) {
                broken.add(test);
            } else {
                races.add(test.equals(file) ? test : file + "." + test);
            }
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
