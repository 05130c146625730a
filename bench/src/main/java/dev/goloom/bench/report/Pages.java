package dev.goloom.bench.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fills templates: pages, each one file that asks the network for nothing, and texts. */
final class Pages {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final TemplateEngine PAGES =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.goloom.bench.report.page");
    private static final TemplateEngine TEXTS =
        TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "dev.goloom.bench.report.text");

    private Pages() {}

    /** With style, scripts and data inside it: the script of that name draws the charts. */
    static String page(String template, String script, Map<String, Object> content) throws IOException {
        var all = new HashMap<>(content);
        all.put("style", resource("page.css"));
        all.put("charts", resource("chart.js") + resource(script));
        all.put("echarts", resource(ECHARTS));
        return fill(PAGES, template, all);
    }

    static String text(String template, Map<String, Object> content) {
        return fill(TEXTS, template, content);
    }

    private static String fill(TemplateEngine engine, String template, Map<String, Object> content) {
        var output = new StringOutput();
        engine.render(template, content, output);
        return output.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
