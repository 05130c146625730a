package dev.goloom.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    @Test
    void file_hasTheShapeThatItsReadersExpect() {
        JsonNode study = read(Json.file(Example.withGo()));

        assertHas(study, "environment", "seed", "measured", "ladder", "callers", "situations", "made",
            "versions", "heard", "fired", "retained",
            "claims");
        assertHas(study.get("environment"), "cpu", "cores", "os", "jdk", "jvmFlags", "go", "date", "commit");
        JsonNode seed = study.get("seed").get(0);
        assertHas(seed, "id", "publishedNsPerOp", "meaning", "repeated", "corrected");
        assertEquals(0.2007, seed.get("repeated").get("jvm").asDouble());
        assertEquals(0.2009, seed.get("repeated").get("go").asDouble());
        JsonNode row = study.get("measured").get(0);
        assertHas(row, "strategy", "scenario", "caller", "platform", "nsPerOp", "errorNs", "bytesPerOp");
        assertEquals(List.of("CONTEXT", "in-time", "virtual", "jvm"), List.of(row.get("strategy").asString(),
            row.get("scenario").asString(), row.get("caller").asString(), row.get("platform").asString()));
        JsonNode rung = study.get("ladder").get(3);
        assertHas(rung, "step", "addedTo", "title", "code", "platform", "nsPerOp", "errorNs", "bytesPerOp", "addsNs");
        assertEquals(List.of("AFTER", "SELECT"), List.of(rung.get("step").asString(), rung.get("addedTo").asString()));
        assertHas(study.get("situations").get(0), "circumstance", "about", "found", "strategy", "platform", "nsPerOp",
            "errorNs", "bytesPerOp", "timesAlone");
        assertHas(study.get("heard").get(0).get("heard"), "caller", "callerMillis", "workerHadEnded", "worker",
            "child");
        JsonNode fired = study.get("fired").get(0);
        assertHas(fired, "strategy", "platform", "cpuNs", "errorNs", "moreNs", "bytes", "moreBytes", "late");
        assertEquals(2_000, fired.get("moreNs").asDouble(), 1e-6);
        JsonNode retained = study.get("retained").get(0);
        assertEquals(List.of(300.0, 4.0),
            List.of(retained.get("bytesPerCall").asDouble(), retained.get("objectsPerCall").asDouble()));
        assertEquals(2, retained.get("retained").get("points").size());
        assertHas(study.get("claims").get(0), "id", "claim", "verdict", "evidence");
        assertEquals("refuted", study.get("claims").get(0).get("verdict").asString());
    }

    @Test
    void timedOutRows_haveLateness_andTheOthersNone() {
        for (JsonNode row : read(Json.file(Example.withGo())).get("measured")) {
            JsonNode lateness = row.get("lateness");
            assertEquals(row.get("scenario").asString().equals("in-time"), lateness.isNull());
            if (!lateness.isNull()) {
                assertHas(lateness, "minNs", "medianNs", "maxNs", "calls");
            }
        }
    }

    @Test
    void withoutGo_itsFiguresAreNull_withAReason() {
        JsonNode study = read(Json.file(Example.withoutGo()));

        assertTrue(study.get("environment").get("go").isNull());
        assertEquals(Example.NO_GO, study.get("environment").get("goMissing").asString());
        assertTrue(study.get("seed").get(0).get("repeated").get("go").isNull());
        assertTrue(study.get("seed").get(0).get("corrected").get("go").isNull());
        assertEquals(24, study.get("measured").size());
    }

    @Test
    void insideAPage_noTextEndsTheScript() {
        String json = Json.page(Example.onCpu("</script><script>alert(1)</script>"));

        assertFalse(json.contains("</"), json);
        assertEquals("</script><script>alert(1)</script>", read(json).get("environment").get("cpu").asString());
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static void assertHas(JsonNode node, String... members) {
        for (String member : members) {
            assertTrue(node.has(member), member + " in " + node);
        }
    }
}
