package dev.goloom.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the ringer learns from its sleeps. */
class OversleepTest {

    private static final long USUAL = 55_000;

    private final Oversleep oversleep = new Oversleep();

    @Test
    void beforeTheFirstSleep_nothingIsCutOff() {
        assertEquals(0, oversleep.expected());
    }

    @Test
    void risesStepByStep_toWhatIsUsual() {
        oversleep.observe(USUAL);
        assertEquals(Oversleep.RISE, oversleep.expected());
        usualFor(100);
        assertEquals(USUAL, oversleep.expected());
    }

    @Test
    void oneLongSleep_saysLittle() {
        usualFor(100);
        oversleep.observe(5_000_000);
        assertEquals(USUAL + Oversleep.RISE, oversleep.expected());
    }

    @Test
    void oneShortSleep_isBelievedAtOnce() {
        usualFor(100);
        oversleep.observe(3_000);
        assertEquals(3_000, oversleep.expected());
    }

    @Test
    void aSleepThatEndsOnTheDot_cutsNothingOff() {
        usualFor(100);
        oversleep.observe(0);
        assertEquals(0, oversleep.expected());
    }

    @Test
    void whereSleepsAreAlwaysLong_itEndsAtTheMost() {
        for (int i = 0; i < 1_000; i++) {
            oversleep.observe(4_000_000);
        }
        assertEquals(Oversleep.MOST, oversleep.expected());
    }

    private void usualFor(int sleeps) {
        for (int i = 0; i < sleeps; i++) {
            oversleep.observe(USUAL);
        }
    }
}
