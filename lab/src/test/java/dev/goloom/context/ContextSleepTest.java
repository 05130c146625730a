package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sleep that a context may end. */
@SuppressWarnings("NullAway") // null is among what is tested
class ContextSleepTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Context root = Context.background(clock);

    @ParameterizedTest
    @EnumSource
    void sleep_endsAtItsInstant_notBefore(ThreadKind kind) throws Exception {
        for (Context context : new Context[] {root, root.withCancel(), root.withTimeout(Duration.ofDays(1))}) {
            long start = clock.nanos();
            var sleeping = Goroutine.start(kind, () -> sleep(context, SHORT)).awaitBlocked();
            clock.advance(SHORT.minusNanos(1));
            sleeping.awaitBlocked();
            clock.advance(Duration.ofNanos(1));
            assertEquals(start + SHORT.toNanos(), sleeping.join());
            assertEquals(0, deadlines.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancel_endsTheSleep_withItsCause(ThreadKind kind) throws Exception {
        var context = root.withCancel();
        var sleeping = Goroutine.start(kind, () -> sleep(context, SHORT)).awaitBlocked();
        var cause = new Exception("no more");
        context.cancel(cause);
        var thrown = (CancelledException) sleeping.failure();
        assertSame(cause, thrown.getCause());
        assertNotSame(context.err(), thrown);
        assertTrue(Stream.of(thrown.getStackTrace()).anyMatch(at -> at.getClassName().equals(getClass().getName())),
            "it was thrown here");
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void deadlineOfTheContext_endsTheSleep(ThreadKind kind) throws Exception {
        var context = root.withTimeout(SHORT).withCancel();
        var sleeping = Goroutine.start(kind, () -> sleep(context, LONG)).awaitBlocked();
        clock.advance(SHORT);
        assertTrue(sleeping.failure() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheSleep_notTheContext(ThreadKind kind) throws Exception {
        var context = root.withTimeout(LONG);
        var sleeping = Goroutine.start(kind, () -> sleep(context, SHORT)).awaitBlocked();
        sleeping.interrupt();
        assertTrue(sleeping.failure() instanceof InterruptedException);
        assertNull(context.err());
        assertEquals(0, deadlines.size());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> context.sleep(Duration.ZERO));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void endedContext_doesNotSleep_notEvenForNoTime() {
        var context = root.withTimeout(SHORT);
        clock.advance(SHORT);
        for (Duration duration : new Duration[] {LONG, Duration.ZERO, Duration.ofNanos(-1)}) {
            assertThrows(DeadlineExceededException.class, () -> context.sleep(duration));
        }
        assertEquals(0, deadlines.size());
    }

    @Test
    void zeroOrNegative_doesNotWait() throws Exception {
        var context = root.withTimeout(SHORT);
        context.sleep(Duration.ZERO);
        context.sleep(Duration.ofSeconds(Long.MIN_VALUE));
        root.sleep(Duration.ZERO);
    }

    @Test
    void sleepPastTheEndOfTime_endsWithTheContext() throws Exception {
        var context = root.withCancel();
        var sleeping = Goroutine.start(() -> sleep(context, Duration.ofSeconds(Long.MAX_VALUE))).awaitBlocked();
        clock.advance(Duration.ofDays(100_000));
        sleeping.awaitBlocked();
        context.cancel();
        assertTrue(sleeping.failure() instanceof CancelledException);
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("duration", assertThrows(NullPointerException.class, () -> root.sleep(null)).getMessage());
    }

    /** Sleeps as long as a tick of the clock; it returns or throws, and leaves nothing armed. */
    @Test
    void endAgainstTheInstant_endsTheSleep() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var context = root.withCancel();
            var sleeping = Goroutine.start(() -> {
                try {
                    context.sleep(SHORT);
                    return true;
                } catch (CancelledException ended) {
                    return context.err() != null;
                }
            });
            var canceller = Goroutine.start(() -> {
                context.cancel();
                return "";
            });
            clock.advance(SHORT);
            canceller.join();
            assertTrue(sleeping.join());
            assertEquals(0, deadlines.size());
        }
    }

    private long sleep(Context context, Duration duration) throws InterruptedException {
        context.sleep(duration);
        return clock.nanos();
    }
}
