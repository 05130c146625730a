package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.goloom.timeout.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void rows_combineTheProcessesOfAConfiguration() {
        var timedOut = new Configuration(Strategy.CONTEXT, Scenario.TIMED_OUT, Caller.VIRTUAL, Platform.JVM);
        var inTime = new Configuration(Strategy.FUTURE, Scenario.IN_TIME, Caller.PLATFORM, Platform.JVM);
        var samples = new Samples();
        samples.add(timedOut, new Sample(200e6, 100, List.of(300L, 100L), 1));
        samples.add(inTime, new Sample(1000, 64, List.of(), 0));
        samples.add(timedOut, new Sample(202e6, 200, List.of(900L), 0));

        List<Measured> rows = samples.rows();

        assertEquals(Strategy.FUTURE, rows.get(0).strategy(), "in time comes first");
        assertNull(rows.get(0).lateness());
        assertNull(rows.get(0).errorNs(), "too few processes");
        Measured row = rows.get(1);
        assertEquals(201e6, row.nsPerOp(), 1e-3);
        assertEquals(150, row.bytesPerOp(), 1e-9);
        assertEquals(new Lateness(100, 300, 900, 3), row.lateness());
        assertEquals(2, row.processes());
        assertEquals(1, row.stalled());
    }

    @Test
    void configurations_areTheWholeStudy() {
        assertEquals(24, Configuration.of(Platform.JVM).size());
        assertEquals(8, Configuration.of(Platform.GO).size());
    }
}
