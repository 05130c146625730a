package dev.goloom.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every way to bound a call promises. */
@SuppressWarnings("NullAway") // null is among what is tested
class StrategyTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMillis(2);

    /** What a worker waits for that is not to end in time. */
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @ParameterizedTest
    @EnumSource
    void resultInTime_isReturned(Strategy strategy) throws Exception {
        assertEquals(121, strategy.<Integer>call(LONG, context -> 11 * 11));
        assertEquals(121, Goroutine.start(() -> strategy.<Integer>call(LONG, context -> 11 * 11)).join());
    }

    @ParameterizedTest
    @EnumSource
    void resultThatTakesAWhile_isWaitedFor(Strategy strategy) throws Exception {
        var calling = Goroutine.start(() -> strategy.call(LONG, context -> {
            release.await();
            return "late, but in time";
        }));
        release.countDown();
        assertEquals("late, but in time", calling.join());
    }

    @ParameterizedTest
    @EnumSource
    void nullResult_isReturned(Strategy strategy) throws Exception {
        assertNull(strategy.call(LONG, context -> null));
    }

    @ParameterizedTest
    @EnumSource
    void failure_isTheCauseOfWhatIsThrown(Strategy strategy) {
        for (Throwable failure : new Throwable[] {
            new TimeoutException("of the work"), new IllegalStateException("on purpose"), new StackOverflowError()
        }) {
            var thrown = assertThrows(ExecutionException.class, () -> strategy.call(LONG, context -> {
                if (failure instanceof Exception exception) {
                    throw exception;
                }
                throw (Error) failure;
            }));
            assertSame(failure, thrown.getCause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noResultInTime_timesOut_neverEarly(Strategy strategy) {
        long start = System.nanoTime();
        var thrown = assertThrows(TimeoutException.class, () -> strategy.call(SHORT, context -> {
            release.await();
            return 1;
        }));
        assertTrue(System.nanoTime() - start >= SHORT.toNanos(), "early");
        assertEquals("no result within PT0.002S", thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void timeoutOfZeroOrLess_timesOutAtOnce(Strategy strategy) {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
            assertThrows(TimeoutException.class, () -> strategy.call(none, context -> {
                release.await();
                return 1;
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hugeTimeout_waitsForTheResult(Strategy strategy) throws Exception {
        assertEquals(1, strategy.<Integer>call(Duration.ofSeconds(Long.MAX_VALUE), context -> 1));
    }

    @ParameterizedTest
    @EnumSource
    void lateResult_isNotReceivedByTheNextCall(Strategy strategy) throws Exception {
        assertThrows(TimeoutException.class, () -> strategy.call(SHORT, context -> {
            release.await();
            return "stale";
        }));
        release.countDown();
        assertEquals("fresh", strategy.<String>call(LONG, context -> "fresh"));
    }

    @ParameterizedTest
    @EnumSource
    void interruptedCaller_isToldSo_andNotOfATimeout(Strategy strategy) throws Exception {
        for (ThreadKind kind : ThreadKind.values()) {
            CountDownLatch started = new CountDownLatch(1);
            var calling = Goroutine.start(kind, () -> strategy.call(LONG, context -> {
                started.countDown();
                release.await();
                return 1;
            }));
            started.await();
            calling.interrupt();
            assertTrue(calling.failure() instanceof InterruptedException, () -> strategy + " on " + kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptedBeforeTheCall_startsNoWork(Strategy strategy) throws Exception {
        AtomicBoolean started = new AtomicBoolean();
        var calling = Goroutine.start(() -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> strategy.call(LONG, context -> {
                started.set(true);
                return 1;
            }));
            return Thread.currentThread().isInterrupted();
        });
        assertFalse(calling.join());
        strategy.call(LONG, context -> 1); // work that was started before this has had its turn by now
        assertFalse(started.get());
    }

    @ParameterizedTest
    @EnumSource
    void badInput_namesTheArgument(Strategy strategy) {
        assertEquals("timeout", assertThrows(NullPointerException.class,
            () -> strategy.call(null, context -> 1)).getMessage());
        assertEquals("work", assertThrows(NullPointerException.class,
            () -> strategy.call(LONG, null)).getMessage());
    }
}
