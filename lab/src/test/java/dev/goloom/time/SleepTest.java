package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sleeping, and the channel of a timer that nobody stops. */
@SuppressWarnings("NullAway") // null is among what is tested
class SleepTest {

    private static final Duration LENGTH = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);

    @ParameterizedTest
    @EnumSource
    void sleep_endsAtItsInstant_notBefore(ThreadKind kind) throws Exception {
        var sleeping = Goroutine.start(kind, () -> sleepOn(LENGTH)).awaitBlocked();
        clock.advance(LENGTH.minusNanos(1));
        sleeping.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertEquals(LENGTH.toNanos(), sleeping.join());
        assertEquals(0, deadlines.size());
    }

    @Test
    void sleepOfZeroOrLess_doesNotWait() throws Exception {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
            Time.sleep(clock, none);
            Time.sleep(none);
            assertEquals(0, Time.after(clock, none).receive());
        }
    }

    @Test
    void sleepPastTheEndOfTime_doesNotEnd_norDisturbsOthers() throws Exception {
        var forEver = Goroutine.start(() -> sleepOn(Duration.ofSeconds(Long.MAX_VALUE))).awaitBlocked();
        var longest = Goroutine.start(() -> sleepOn(Duration.ofNanos(Long.MAX_VALUE))).awaitBlocked();
        var shorter = Goroutine.start(() -> sleepOn(LENGTH)).awaitBlocked();
        clock.advance(LENGTH);
        shorter.join();
        clock.advance(Duration.ofDays(100_000));
        for (Goroutine<Long> endless : List.of(forEver, longest)) {
            endless.awaitBlocked();
            endless.interrupt();
            assertTrue(endless.failure() instanceof InterruptedException);
        }
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheSleep(ThreadKind kind) throws Exception {
        var sleeping = Goroutine.start(kind, () -> sleepOn(LENGTH)).awaitBlocked();
        sleeping.interrupt();
        assertTrue(sleeping.failure() instanceof InterruptedException);
        assertEquals(0, deadlines.size());
    }

    @Test
    void interruptedThread_doesNotSleep_notEvenForNoTime() {
        for (Duration duration : new Duration[] {LENGTH, Duration.ZERO}) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Time.sleep(clock, duration));
            assertFalse(Thread.currentThread().isInterrupted());
        }
        assertEquals(0, deadlines.size());
    }

    /** Each sleeper wakes at its own instant, whatever the order in which they fell asleep. */
    @Test
    void manySleepers_wakeInTheOrderOfTheirInstants() throws Exception {
        Map<Integer, Goroutine<Long>> sleeping = new HashMap<>();
        for (int slot : new int[] {5, 3, 6, 1, 2, 7, 9, 4, 8}) {
            sleeping.put(slot, Goroutine.start(() -> sleepOn(LENGTH.multipliedBy(slot))).awaitBlocked());
        }
        for (int slot = 1; slot <= 9; slot++) {
            clock.advance(LENGTH);
            assertEquals(LENGTH.toNanos() * slot, sleeping.remove(slot).join());
            sleeping.values().forEach(Goroutine::awaitBlocked);
        }
    }

    @Test
    void after_givesItsInstantOnce() throws Exception {
        ReceiveChannel<Long> channel = Time.after(clock, LENGTH);
        clock.advance(LENGTH.minusNanos(1));
        assertNull(channel.tryReceive());
        clock.advance(LENGTH.multipliedBy(5));
        assertEquals(LENGTH.toNanos(), channel.receive(), "when it was due, not when it is received");
        assertNull(channel.tryReceive());
        assertFalse(channel.isDrained());
    }

    @Test
    void systemClock_isNeverEarly() throws Exception {
        for (int i = 0; i < 30; i++) {
            Duration length = Duration.ofNanos(i * 50_000L);
            long start = Clock.system().nanos();
            Time.sleep(length);
            long slept = Clock.system().nanos() - start;
            assertTrue(slept >= length.toNanos(), () -> length + " took " + slept + " ns");

            long before = Clock.system().nanos();
            long instant = Time.after(length).receive();
            assertTrue(instant >= before + length.toNanos(), "due before its time");
            assertTrue(Clock.system().nanos() >= instant, "received before it was due");
        }
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("duration", assertThrows(NullPointerException.class, () -> Time.sleep(null)).getMessage());
        assertEquals("clock",
            assertThrows(NullPointerException.class, () -> Time.sleep(null, LENGTH)).getMessage());
        assertEquals("duration", assertThrows(NullPointerException.class, () -> Time.after(null)).getMessage());
    }

    private long sleepOn(Duration duration) throws InterruptedException {
        Time.sleep(clock, duration);
        return clock.nanos();
    }
}
