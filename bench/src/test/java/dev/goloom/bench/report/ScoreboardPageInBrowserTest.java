package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.row.Group;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoreboardPageInBrowserTest extends PageInBrowser {
    /** A chart for each group. */
    ScoreboardPageInBrowserTest() {
        super("scoreboard", Group.values().length, "chart-channel");
    }

    @Override
    String render() throws IOException {
        return ScoreboardPage.render(ScoreboardExample.result());
    }

    @Test
    void tables_haveTheFiguresOfTheJson() {
        JsonNode rows = json().get("rows");
        int seen = 0;
        for (Group group : Group.values()) {
            for (Object row : browser().rows("Time per operation: " + group.title())) {
                JsonNode expected = rows.get(seen++);
                List<?> cells = (List<?>) row;
                assertEquals(expected.get("id").asString(), cells.get(0));
                assertEquals(
                    Quantity.withError(expected.get("goloomNs").asDouble(), expected.get("goloomErrorNs").asDouble()),
                    cells.get(1));
                assertEquals(Quantity.withError(expected.get("goNs").asDouble(), expected.get("goErrorNs").asDouble()),
                    cells.get(2));
            }
        }
        assertEquals(rows.size(), seen);
    }
}
