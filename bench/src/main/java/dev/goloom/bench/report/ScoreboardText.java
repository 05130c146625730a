package dev.goloom.bench.report;

import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.util.Map;

/** {@code scoreboard.md}, and what the terminal shows. */
public final class ScoreboardText {
    private ScoreboardText() {}

    public static String render(ScoreboardResult result) {
        return Pages.text("scoreboard.jte", Map.of("result", result, "tables", new ScoreboardTables(result)));
    }
}
