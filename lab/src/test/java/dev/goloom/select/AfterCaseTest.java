package dev.goloom.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From when on an {@code after} case counts. */
class AfterCaseTest {

    private static final Duration LENGTH = Duration.ofNanos(100);

    private final ManualClock clock = Clock.manual();

    @Test
    void selectThatHasNotGivenWay_countsFromNow() {
        clock.advance(Duration.ofNanos(7));
        assertEquals(107, after(LENGTH).deadline(null));
    }

    @Test
    void selectThatHasGivenWay_countsFromItsBeginning() {
        clock.advance(Duration.ofNanos(7));
        Beginning began = Beginning.now(clock);
        clock.advance(Duration.ofNanos(30));
        assertEquals(107, after(LENGTH).deadline(began));
    }

    @Test
    void selectThatRunsAgainWhenItsTimeIsOver_isDueNow() {
        Beginning began = Beginning.now(clock);
        clock.advance(Duration.ofNanos(130));
        assertEquals(130, after(LENGTH).deadline(began));
    }

    @Test
    void whatNeverEnds_neverEndsThen() {
        Beginning began = Beginning.now(clock);
        clock.advance(LENGTH);
        assertEquals(Clock.NEVER, after(Duration.ofSeconds(Long.MAX_VALUE)).deadline(began));
    }

    @Test
    void onAnotherClock_itCountsFromNow() {
        clock.advance(Duration.ofNanos(7));
        assertEquals(107, after(LENGTH).deadline(Beginning.now(Clock.manual())));
    }

    private AfterCase<String> after(Duration length) {
        return new AfterCase<>(clock, length, () -> "late");
    }
}
