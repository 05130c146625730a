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
    void callers_areComparedWithTheGoroutineThatHasAllProcessors_pairByPair() {
        var samples = new Samples();
        for (Rung rung : Rung.callers(Platform.JVM)) {
            double times = rung.caller() == Caller.PLATFORM ? 30 : 1;
            samples.add(rung, sample(times * 1000));
            samples.add(rung, sample(times * 2000)); // the machine got slower, the ratio stays
        }
        samples.add(new Rung(Step.SELECT, Caller.ONE_CARRIER, Platform.JVM), sample(1));

        List<CallerRow> rows = samples.callers();

        assertEquals(6, rows.size(), "the step that was measured for one caller only is not among them");
        for (CallerRow row : rows) {
            assertEquals(row.caller() == Caller.PLATFORM ? 30 : 1, row.timesVirtual().mean(), 1e-9);
        }
    }

    @Test
    void versions_areComparedWithTheFirstOne_inTheirOrder() {
        var samples = new Samples();
        List<Versioned> all = Versioned.of(Platform.JVM, List.of("JDK 25", "JDK 21"));
        all.reversed().forEach(each -> samples.add(each, sample(each.version().equals("JDK 21") ? 2000 : 1000)));

        List<VersionRow> rows = samples.versions();

        assertEquals(List.of("JDK 25", "JDK 21", "JDK 25", "JDK 21", "JDK 25", "JDK 21"),
            rows.stream().map(VersionRow::version).toList());
        assertEquals(List.of(1.0, 2.0), rows.stream().limit(2).map(row -> row.timesFirst().mean()).toList());
        assertEquals(List.of(), Versioned.of(Platform.JVM, List.of("JDK 25")), "nothing to compare");
    }

    @Test
    void timeouts_standByTheirProgram_withWhatWasPublished() {
        var samples = new Samples();
        Making.of(Platform.GO).forEach(making -> samples.add(making, sample(300)));
        Making.of(Platform.JVM).forEach(making -> samples.add(making, sample(100)));

        List<MadeRow> rows = samples.made();

        assertEquals("BenchmarkWithTimeout", rows.getFirst().program());
        assertEquals(new MadeTimeout.Published(2_953, 497), rows.getFirst().published());
        assertEquals(10, rows.size());
    }

    private static Sample sample(double ns) {
        return new Sample(ns, 64, List.of(), 0);
    }

    @Test
    void configurations_areTheWholeStudy() {
        assertEquals(24, Configuration.of(Platform.JVM).size());
        assertEquals(8, Configuration.of(Platform.GO).size());
    }
}
