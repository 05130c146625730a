package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Claim;
import dev.goloom.bench.figures.StudyResult;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StudyPageTest {
    private static final Pattern LOADS =
        Pattern.compile("<link|<img|<iframe|@import|<[^>]*\\s(?:src|href)\\s*=|url\\(\\s*['\"]?https?:");

    @Test
    void verdicts_comeBeforeTheCharts() throws IOException {
        StudyResult result = Example.withGo();
        String page = StudyPage.render(result);

        int charts = page.indexOf("id=\"chart-in-time\"");
        for (Claim claim : result.claims()) {
            int evidence = page.indexOf(claim.evidence());
            assertTrue(evidence > 0 && evidence < charts, claim.id());
            assertTrue(page.contains("<p class=\"word\">" + claim.verdict() + "</p>"), claim.id());
        }
    }

    @Test
    void page_loadsNothing() throws IOException {
        String page = StudyPage.render(Example.withGo());

        assertFalse(page.contains("src=\"http"));
        assertFalse(page.contains("href=\"http"));
        assertFalse(LOADS.matcher(withoutScripts(page)).find());
    }

    @Test
    void text_isEscaped() throws IOException {
        String page = StudyPage.render(Example.onCpu("<b>CPU</b> & co"));

        assertTrue(page.contains("&lt;b>CPU&lt;/b> &amp; co") || page.contains("&lt;b&gt;CPU&lt;/b&gt; &amp; co"));
        assertFalse(page.contains("<b>CPU</b>"));
    }

    @Test
    void withoutGo_thePageSaysWhy() throws IOException {
        assertTrue(StudyPage.render(Example.withoutGo()).contains(Example.NO_GO));
    }

    /** Scripts hold such text too, as text: the chart library can export a page. */
    private static String withoutScripts(String page) {
        return page.replaceAll("(?s)<script[^>]*>.*?</script>", "<script></script>");
    }
}
