package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void machineThatDrifts_doesNotWidenTheInterval() {
        Ratio ratio = Ratio.of(samples(1500, 3000, 6000), samples(1000, 2000, 4000));

        assertEquals(1.5, ratio.mean(), 1e-9);
        Ratio.Interval interval = Objects.requireNonNull(ratio.interval());
        assertEquals(1.5, interval.low(), 1e-6);
        assertEquals(1.5, interval.high(), 1e-6);
    }

    @Test
    void twiceAndHalf_averageToOne() {
        Ratio ratio = Ratio.of(samples(2000, 1000), samples(1000, 2000));

        assertEquals(1, ratio.mean(), 1e-9);
    }

    @Test
    void twoPairs_haveNoInterval() {
        assertNull(Ratio.of(samples(2, 2), samples(1, 1)).interval());
    }

    @Test
    void pairsThatDoNotMatch_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(samples(1, 2), samples(1)));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(samples(), samples()));
    }

    private static List<Sample> samples(double... nsPerOp) {
        return Arrays.stream(nsPerOp).mapToObj(ns -> new Sample(ns, 0, List.of(), 0)).toList();
    }
}
