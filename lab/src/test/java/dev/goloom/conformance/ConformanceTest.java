package dev.goloom.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The behaviour list has no open line, names no test that is not there, and forgets none of Go's. */
class ConformanceTest {

    /** Go adds tests with each release; the list is of this one, and is compared with no other. */
    private static final String GO_RELEASE = "1.26";

    /** What the list has to go through, by path in GOROOT: a file's test functions, a folder's programs. */
    private static final List<String> GO_TESTS = List.of(
        "src/runtime/chan_test.go",
        "src/runtime/chanbarrier_test.go",
        "src/runtime/race/testdata/chan_test.go",
        "src/runtime/race/testdata/select_test.go",
        "test/chan/");

    private final ConformanceList list = ConformanceList.read(Path.of("../docs"));

    ConformanceTest() throws Exception {}

    @Test
    void everyLine_namesATestOrAReason() {
        assertEquals(List.of(), list.open());
    }

    @Test
    void everyTestThatIsNamed_exists() throws Exception {
        TestIndex index = TestIndex.of(Path.of("target/test-classes"));
        assertEquals(List.of(), list.tests().filter(test -> !index.has(test)).distinct().toList());
    }

    @Test
    void list_goesThroughGosTests_andSaysOfWhichRelease() {
        assertEquals(new TreeSet<>(GO_TESTS), new TreeSet<>(list.goTests().keySet()));
        assertTrue(list.text().contains("Go " + GO_RELEASE), "the list does not say of which Go it is");
    }

    @TestFactory
    Stream<DynamicTest> everyTestOfGo_isInTheList() throws Exception {
        GoTests go = GoTests.installed().orElse(null);
        Map<String, List<String>> listed = list.goTests();
        return GO_TESTS.stream().map(path -> DynamicTest.dynamicTest(path, () -> {
            assumeTrue(go != null, "no Go on the PATH");
            assumeTrue(go.isRelease(GO_RELEASE), () -> "the list is of Go " + GO_RELEASE + ", this is " + go);
            assumeTrue(go.has(path), () -> "these sources of Go have no " + path);
            assertEquals(go.in(path), listed.getOrDefault(path, List.of()).stream().sorted().toList());
        }));
    }

    @Test
    void openLine_isFound() {
        String table = """
            | promise | shown by |
            |---|---|
            | one | `ATest.shows_it` |
            | two | differs: because of that |
            | three | `ATest.shows_it`; differs: because of that |
            """;
        assertEquals(3, ConformanceList.parse("x.md", table).rows().size());
        assertEquals(List.of(), ConformanceList.parse("x.md", table).open());
        for (String open : List.of("", "later", "differs:", "differs: so", "none: to be written", "none: TODO find one",
            "`Channel.send()`")) {
            assertEquals(1, ConformanceList.parse("x.md", table + "| four | " + open + " |").open().size(), open);
        }
        assertEquals(1, ConformanceList.parse("x.md", table + "| | `ATest.shows_it` |").open().size());
        assertThrows(IllegalArgumentException.class, () -> ConformanceList.parse("x.md", table + "| four |"));
    }

    @Test
    void testThatIsNotThere_isFound() throws Exception {
        TestIndex index = TestIndex.of(Path.of("target/test-classes"));
        assertTrue(index.has("ConformanceTest.testThatIsNotThere_isFound"));
        assertTrue(index.has("ConformanceTest.everyTestOfGo_isInTheList"), "a factory of tests is a test");
        for (String absent : List.of("ConformanceTest.testThatIsNotThere", "ConformanceTest.equals", "Absent.test")) {
            assertTrue(!index.has(absent), absent);
        }
    }
}
