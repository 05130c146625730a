package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One instant from a timer's channel, and what stop and reset answer. */
@SuppressWarnings("NullAway") // null is among what is tested
class TimerTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Timer timer = Timer.start(clock, LENGTH);

    @ParameterizedTest
    @EnumSource
    void receive_returnsTheInstant_notBefore(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        clock.advance(LENGTH.minus(NANO));
        receiving.awaitBlocked();
        clock.advance(NANO);
        assertEquals(LENGTH.toNanos(), receiving.join());
    }

    @Test
    void instant_isWhenItWasDue_howeverLateItIsReceived() throws Exception {
        clock.advance(LONG);
        assertEquals(LENGTH.toNanos(), timer.channel().receive());
        timer.reset(LENGTH);
        clock.advance(LONG);
        assertEquals(LONG.plus(LENGTH).toNanos(), timer.channel().tryReceive());
    }

    @Test
    void instant_isReceivedOnce() {
        assertNull(timer.channel().tryReceive());
        clock.advance(LENGTH);
        assertEquals(LENGTH.toNanos(), timer.channel().tryReceive());
        assertNull(timer.channel().tryReceive());
        assertFalse(timer.stop(), "there was nothing to stop");
        assertFalse(timer.reset(LENGTH), "there was nothing to reset");
    }

    @Test
    void zeroOrNegative_isDueAtOnce() throws Exception {
        clock.advance(LENGTH);
        for (Duration none : new Duration[] {Duration.ZERO, NANO.negated(), Duration.ofSeconds(Long.MIN_VALUE)}) {
            assertEquals(LENGTH.toNanos(), Timer.start(clock, none).channel().tryReceive(), none::toString);
            timer.reset(none);
            assertEquals(LENGTH.toNanos(), timer.channel().receive(), none::toString);
        }
    }

    @Test
    void durationPastTheEndOfTime_isNeverDue() throws Exception {
        for (Duration huge : new Duration[] {Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE)}) {
            timer.reset(huge);
            var receiving = Goroutine.start(timer.channel()::receive).awaitBlocked();
            clock.advance(Duration.ofDays(10_000));
            receiving.awaitBlocked();
            assertTrue(timer.reset(NANO), "it was pending");
            clock.advance(NANO);
            assertEquals(clock.nanos(), receiving.join());
        }
    }

    @Test
    void stop_beforeTheInstant_isTrueOnce_andNothingComes() {
        assertTrue(timer.stop());
        assertFalse(timer.stop());
        clock.advance(LENGTH);
        assertNull(timer.channel().tryReceive());
    }

    @Test
    void stop_whenTheInstantHasComeAndNobodyHasReceivedIt_isTrue_andItIsGone() {
        clock.advance(LENGTH);
        assertTrue(timer.stop(), "not received: so it was pending");
        assertNull(timer.channel().tryReceive(), "an instant of before the stop");
        clock.advance(LONG);
        assertNull(timer.channel().tryReceive());
    }

    @Test
    void reset_forgetsTheInstantOfBefore() {
        assertTrue(timer.reset(LONG), "pending");
        clock.advance(LENGTH);
        assertNull(timer.channel().tryReceive());
        clock.advance(LONG);
        assertTrue(timer.reset(LENGTH), "come, and not received");
        assertNull(timer.channel().tryReceive(), "an instant of before the reset");
        clock.advance(LENGTH);
        assertEquals(clock.nanos(), timer.channel().tryReceive());
    }

    @Test
    void reset_countsFromNow_andStartsAnewWhatIsStoppedOrOver() {
        timer.stop();
        clock.advance(LONG);
        assertFalse(timer.reset(LENGTH), "stopped");
        clock.advance(LENGTH.minus(NANO));
        assertNull(timer.channel().tryReceive());
        clock.advance(NANO);
        assertEquals(LONG.plus(LENGTH).toNanos(), timer.channel().tryReceive());
        assertFalse(timer.reset(Duration.ZERO), "received");
        assertEquals(clock.nanos(), timer.channel().tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void reset_whileSomebodyWaits_isWhatHeWaitsForFromThen(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        assertTrue(timer.reset(LONG));
        clock.advance(LENGTH);
        receiving.awaitBlocked();
        assertTrue(timer.reset(NANO));
        clock.advance(NANO);
        assertEquals(LENGTH.plus(NANO).toNanos(), receiving.join());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void stop_whileSomebodyWaits_leavesHimWaiting_untilAReset(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        assertTrue(timer.stop());
        assertEquals(0, deadlines.size());
        clock.advance(LONG);
        receiving.awaitBlocked();
        assertFalse(timer.reset(Duration.ZERO));
        assertEquals(LONG.toNanos(), receiving.join());
    }

    @Test
    void receive_fromAStoppedTimer_waitsForTheReset() throws Exception {
        timer.stop();
        var receiving = Goroutine.start(timer.channel()::receive).awaitBlocked();
        clock.advance(LONG);
        receiving.awaitBlocked();
        timer.reset(LENGTH);
        clock.advance(LENGTH);
        assertEquals(clock.nanos(), receiving.join());
    }

    @ParameterizedTest
    @EnumSource
    void severalReceivers_oneGetsIt_theFirstThatCame(ThreadKind kind) throws Exception {
        var first = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        var second = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        assertEquals(1, deadlines.size(), "one timer, one deadline");
        clock.advance(LONG);
        assertEquals(LENGTH.toNanos(), first.join());
        second.awaitBlocked();
        assertFalse(timer.reset(NANO), "received");
        clock.advance(NANO);
        assertEquals(LONG.plus(NANO).toNanos(), second.join());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheWait_andTakesNothing(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, timer.channel()::receive).awaitBlocked();
        receiving.interrupt();
        assertTrue(receiving.failure() instanceof InterruptedException);
        assertEquals(0, deadlines.size());
        clock.advance(LENGTH);
        assertThrows(InterruptedException.class, () -> {
            Thread.currentThread().interrupt();
            timer.channel().receive();
        });
        assertFalse(Thread.currentThread().isInterrupted(), "cleared, as the exception tells of it");
        assertEquals(LENGTH.toNanos(), timer.channel().tryReceive());
    }

    @Test
    void channel_isUnbuffered_andNeverClosed() {
        for (Duration step : new Duration[] {Duration.ZERO, LENGTH, LONG}) {
            clock.advance(step);
            assertEquals(0, timer.channel().length());
            assertEquals(0, timer.channel().capacity());
            assertFalse(timer.channel().isDrained());
        }
        assertSame(timer.channel(), timer.channel());
        timer.stop();
        assertFalse(timer.channel().isDrained());
    }

    @Test
    void badInput_namesTheArgument_andChangesNothing() {
        assertEquals("clock", npe(() -> Timer.start(null, LENGTH)));
        assertEquals("duration", npe(() -> Timer.start(clock, null)));
        assertEquals("duration", npe(() -> Timer.start(null)));
        assertEquals("duration", npe(() -> timer.reset(null)));
        clock.advance(LENGTH);
        assertEquals(LENGTH.toNanos(), timer.channel().tryReceive());
    }

    private static String npe(Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }
}
