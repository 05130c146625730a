package dev.goloom.bench.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Heard;
import dev.goloom.bench.figures.Retained;
import dev.goloom.bench.jdk.Jdk;
import dev.goloom.timeout.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Path JAVA = Jdk.running().java();

    @Test
    void read_findsTheLineAmongOthers() {
        Heard heard = Observation.read("""
            warning: something
            {"caller":"a","callerMillis":50.5,"workerHadEnded":true,"worker":"b","child":"c"}
            PASS
            """, Heard.class);

        assertEquals(new Heard("a", 50.5, true, "b", "c"), heard);
    }

    @Test
    void read_withoutSuchALine_showsWhatWasPrinted() {
        var failure = assertThrows(IllegalArgumentException.class, () -> Observation.read("PASS\n", Heard.class));

        assertEquals("no line of JSON in: PASS", failure.getMessage());
    }

    @Test
    void program_seesWhoHears() throws Exception {
        Heard structured =
            Observation.read(JvmProgram.run(JAVA, WhoHears.class, Strategy.STRUCTURED.name()), Heard.class);

        assertEquals("an interrupt", structured.worker());
        assertEquals("nothing", structured.child());
        assertTrue(structured.workerHadEnded());
    }

    @Test
    void program_countsWhatStays() throws Exception {
        Retained retained =
            Observation.read(JvmProgram.run(JAVA, Leftovers.class, Forgotten.WITH_DEADLINE.name(), "1000", "2"),
                Retained.class);

        assertEquals(3, retained.points().size());
        assertEquals(1_000, retained.points().getLast().calls());
        assertTrue(retained.objectsPerCall() < 1, retained::toString);
    }

    @Test
    void programThatFails_showsWhatItPrinted() {
        var failure = assertThrows(IOException.class, () -> JvmProgram.run(JAVA, WhoHears.class, "NO_SUCH_STRATEGY"));

        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("failed with exit code 1") && message.contains("NO_SUCH_STRATEGY"), message);
    }
}
