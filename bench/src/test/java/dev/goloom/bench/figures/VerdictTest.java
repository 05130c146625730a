package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "1.60, 1.70, CONFIRMED",
        "1.50, 1.70, CONFIRMED",
        "1.49, 1.70, INCONCLUSIVE",
        "1.49, 1.50, INCONCLUSIVE",
        "1.20, 1.49, REFUTED",
        "0.50, 0.60, REFUTED"})
    void interval_decidesOnlyWhenItIsOnOneSide(double low, double high, Verdict expected) {
        var ratio = new Ratio((low + high) / 2, new Ratio.Interval(low, high), 4);

        assertEquals(expected, Verdict.of(ratio, 1.5));
    }

    @Test
    void tooFewPairs_decideNothing() {
        assertEquals(Verdict.INCONCLUSIVE, Verdict.of(new Ratio(1000, null, 2), 1.5));
    }
}
