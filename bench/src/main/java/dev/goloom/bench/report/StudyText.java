package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** {@code study.md}. */
public final class StudyText {
    private static final TemplateEngine TEMPLATES =
        TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "dev.goloom.bench.report.text");

    private StudyText() {}

    public static String render(StudyResult result) {
        var output = new StringOutput();
        TEMPLATES.render("study.jte", Map.of("result", result, "tables", new StudyTables(result)), output);
        return output.toString();
    }
}
