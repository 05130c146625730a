package dev.goloom.bench.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Chinese pages have the headings, the figures and the code of the English ones, section by section. */
class ChineseTest {
    @ParameterizedTest
    @CsvSource({"../README.md, ../docs/zh/README.md", "../docs/study.md, ../docs/zh/study.md"})
    void pages_areInStep(Path english, Path chinese) throws IOException {
        List<Page.Section> expected = Page.read(english).sections();
        List<Page.Section> actual = Page.read(chinese).sections();

        assertTrue(expected.size() > 5, "headings were found");
        assertEquals(expected.stream().map(Page.Section::level).toList(),
            actual.stream().map(Page.Section::level).toList(),
            () -> headings(expected) + "\n" + headings(actual));
        for (int i = 0; i < expected.size(); i++) {
            String heading = actual.get(i).heading();
            assertEquals(expected.get(i).code(), actual.get(i).code(), heading);
            assertEquals(numbers(expected.get(i)), numbers(actual.get(i)), heading);
            assertEquals(expected.get(i).rows().size(), actual.get(i).rows().size(), heading);
        }
    }

    private static List<String> headings(List<Page.Section> sections) {
        return sections.stream().map(Page.Section::heading).toList();
    }

    /** A sentence need not have its figures in the order of the other language. */
    private static List<String> numbers(Page.Section section) {
        return Page.numbers(section.heading() + section.text()).stream().sorted().toList();
    }
}
