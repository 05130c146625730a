package dev.goloom.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null is among what is tested
class ClockTest {

    private final ManualClock clock = Clock.manual();

    @Test
    void system_startsAtZeroOrLater_andDoesNotDecrease() {
        long last = Clock.system().nanos();
        assertTrue(last >= 0, () -> "negative instant");
        for (int i = 0; i < 1_000; i++) {
            long now = Clock.system().nanos();
            assertTrue(last <= now, "the clock ran backwards");
            last = now;
        }
    }

    @Test
    void deadline_addsToNow() {
        clock.advance(Duration.ofNanos(5));
        assertEquals(12, clock.deadline(Duration.ofNanos(7)));
    }

    @Test
    void deadline_ofZeroOrNegative_isNow() {
        clock.advance(Duration.ofNanos(5));
        assertEquals(5, clock.deadline(Duration.ZERO));
        assertEquals(5, clock.deadline(Duration.ofNanos(-1)));
        assertEquals(5, clock.deadline(Duration.ofSeconds(Long.MIN_VALUE)));
    }

    @Test
    void deadline_pastTheEndOfTime_saturates() {
        clock.advance(Duration.ofNanos(5));
        assertEquals(Clock.NEVER - 1, clock.deadline(Duration.ofNanos(Clock.NEVER - 6)));
        assertEquals(Clock.NEVER, clock.deadline(Duration.ofNanos(Clock.NEVER - 5)));
        assertEquals(Clock.NEVER, clock.deadline(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void deadline_ofNull_namesTheArgument() {
        assertEquals("duration", assertThrows(NullPointerException.class, () -> clock.deadline(null)).getMessage());
    }

    @Test
    void advance_ofNegative_throwsAndStandsStill() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofNanos(-1)));
        assertEquals("a clock does not run backwards: duration PT-0.000000001S", thrown.getMessage());
        assertEquals(0, clock.nanos());
    }

    @Test
    void advance_pastTheEndOfTime_throwsAndStandsStill() {
        assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(0, clock.nanos());
    }

    @Test
    void advance_stopsAtEachInstantThatTheAlarmAsksFor() {
        List<Long> rung = new ArrayList<>();
        long[] due = {3, 7, 20};
        clock.alarm(c -> now -> {
            rung.add(now);
            for (long instant : due) {
                if (instant > now) {
                    return instant;
                }
            }
            return Clock.NEVER;
        });
        clock.advance(Duration.ofNanos(10));
        assertEquals(List.of(0L, 3L, 7L, 10L), rung);
        assertEquals(10, clock.nanos());
    }

    @Test
    void wakeAt_ofAnInstantThatHasPassed_ringsAtOnce() {
        List<Long> rung = new ArrayList<>();
        clock.alarm(c -> now -> {
            rung.add(now);
            return Clock.NEVER;
        });
        clock.advance(Duration.ofNanos(5));
        rung.clear();
        clock.wakeAt(6);
        assertEquals(List.of(), rung);
        clock.wakeAt(5);
        assertEquals(List.of(5L), rung);
    }

    @Test
    void alarm_isMadeOnce() {
        Clock.Alarm first = clock.alarm(c -> now -> Clock.NEVER);
        assertSame(first, clock.alarm(c -> now -> 0));
    }
}
