package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code study.html}: one file that asks the network for nothing, so its style, scripts and data are all inside it. */
public final class StudyPage {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final TemplateEngine TEMPLATES =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.goloom.bench.report.page");

    private StudyPage() {}

    public static String render(StudyResult result) throws IOException {
        var output = new StringOutput();
        TEMPLATES.render("study.jte", Map.of(
            "result", result,
            "tables", new StudyTables(result),
            "json", StudyJson.page(result),
            "style", resource("page.css"),
            "charts", resource("charts.js"),
            "echarts", resource(ECHARTS)), output);
        return output.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StudyPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
