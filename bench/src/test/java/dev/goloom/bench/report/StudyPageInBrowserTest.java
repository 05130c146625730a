package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.bench.figures.Quantity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StudyPageInBrowserTest extends PageInBrowser {
    StudyPageInBrowserTest() {
        super("study", 10, "chart-in-time");
    }

    @Override
    String render() throws IOException {
        return StudyPage.render(Example.withGo());
    }

    @Test
    void tables_haveTheFiguresOfTheJson() {
        JsonNode study = json();
        List<?> inTime = browser().rows("Time per call when the result is in time");
        int at = 0;
        for (JsonNode row : study.get("measured")) {
            if (row.get("scenario").asString().equals("in-time")) {
                List<?> cells = (List<?>) inTime.get(at++);
                assertEquals(row.get("title").asString(), cells.get(0));
                assertEquals(Quantity.withError(row.get("nsPerOp").asDouble(), row.get("errorNs").asDouble()),
                    cells.get(3));
            }
        }
        assertEquals(inTime.size(), at);
        List<?> ladder = browser().rows("What each step of a call adds");
        assertEquals(2 * ladder.size(), study.get("ladder").size());
        assertEquals(study.get("callers").size(), browser().rows("Time per call by where the caller runs").size());
        assertEquals(study.get("situations").size(), browser().rows("The calls in several circumstances").size());
        assertEquals(study.get("versions").size(), browser().rows("The calls on several versions").size());
        assertEquals(study.get("made").size(), browser().rows("Timeouts that nobody waits for").size());
        assertEquals(study.get("retained").size(),
            browser().rows("What stays of calls that were not cleaned up").size());
    }
}
