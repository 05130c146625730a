package dev.goloom.bench.report;

import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.io.IOException;
import java.util.Map;

/** {@code scoreboard.html}. */
public final class ScoreboardPage {
    private ScoreboardPage() {}

    public static String render(ScoreboardResult result) throws IOException {
        return Pages.page("scoreboard.jte", "scoreboard.js",
            Map.of("result", result, "tables", new ScoreboardTables(result), "json", Json.page(result)));
    }
}
