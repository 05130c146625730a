package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import java.util.Map;

/** {@code study.md}. */
public final class StudyText {
    private StudyText() {}

    public static String render(StudyResult result) {
        return Pages.text("study.jte", Map.of("result", result, "tables", new StudyTables(result)));
    }
}
