package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LadderRowTest {
    private final Samples samples = new Samples();

    @Test
    void whatAStepAdds_isTheMeanOfTheDifferences_roundByRound() {
        add(Step.START, Platform.JVM, 100, 200, 300);
        add(Step.CHANNEL, Platform.JVM, 150, 260, 340); // the machine got slower, the step did not

        LadderRow row = samples.ladder().get(1);

        assertEquals(Step.START, row.addedTo());
        assertEquals(250, row.nsPerOp(), 1e-9);
        assertEquals(50, row.addsNs(), 1e-9);
        assertEquals(24.8, Objects.requireNonNull(row.addsErrorNs()), 0.1); // Student's, of 50, 60 and 40
        assertEquals(0, row.addsBytes(), 1e-9);
    }

    @Test
    void lowestStep_addsAll() {
        add(Step.START, Platform.GO, 100, 120, 110);

        LadderRow row = samples.ladder().getFirst();

        assertNull(row.addedTo());
        assertEquals(110, row.addsNs(), 1e-9);
        assertEquals(row.errorNs(), row.addsErrorNs());
        assertEquals(64, row.addsBytes(), 1e-9);
    }

    @Test
    void rows_areSortedByPlatformAndStep() {
        add(Step.CHANNEL, Platform.GO, 2);
        add(Step.START, Platform.GO, 1);
        add(Step.START, Platform.JVM, 3);

        assertEquals(List.of("START jvm", "START go", "CHANNEL go"),
            samples.ladder().stream().map(row -> row.step() + " " + row.platform()).toList());
    }

    @Test
    void stepsThatWereNotMeasuredTogether_areRefused() {
        add(Step.START, Platform.JVM, 1, 2);
        add(Step.CHANNEL, Platform.JVM, 1);

        assertThrows(IllegalArgumentException.class, samples::ladder);
    }

    private void add(Step step, Platform platform, double... ns) {
        for (double each : ns) {
            samples.add(new Rung(step, Caller.ONE_CARRIER, platform), new Sample(each, 64, List.of(), 0));
        }
    }
}
