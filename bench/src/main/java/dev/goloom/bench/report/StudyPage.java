package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import java.io.IOException;
import java.util.Map;

/** {@code study.html}. */
public final class StudyPage {
    private StudyPage() {}

    public static String render(StudyResult result) throws IOException {
        return Pages.page("study.jte", "study.js",
            Map.of("result", result, "tables", new StudyTables(result), "json", Json.page(result)));
    }
}
