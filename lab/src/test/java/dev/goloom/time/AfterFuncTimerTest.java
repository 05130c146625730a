package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Functions that a timer calls. Each call sends its thread; so a receive waits for it. */
@SuppressWarnings("NullAway") // null is among what is tested
class AfterFuncTimerTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Channel<Thread> calls = Channel.buffered(100);

    @Test
    void function_isCalledAtItsInstant_notBefore_inAVirtualThreadOfItsOwn() throws Exception {
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        clock.advance(LENGTH.minus(NANO));
        assertEquals(1, deadlines.size(), "armed, though nobody waits");
        clock.advance(NANO);
        Thread first = calls.receive();
        assertTrue(first.isVirtual());
        assertNotEquals(Thread.currentThread(), first);
        timer.reset(LENGTH);
        clock.advance(LENGTH);
        assertNotEquals(first, calls.receive());
        assertEquals(0, deadlines.size());
    }

    @Test
    void function_isCalledOnceForEachStart() throws Exception {
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        for (int start = 0; start < 50; start++) {
            clock.advance(LENGTH.multipliedBy(3));
            calls.receive().join();
            assertNull(calls.tryReceive());
            assertFalse(timer.reset(LENGTH), "called before");
        }
    }

    @Test
    void zeroOrNegative_isCalledAtOnce_byAReset_too() throws Exception {
        for (Duration none : new Duration[] {Duration.ZERO, NANO.negated(), Duration.ofSeconds(Long.MIN_VALUE)}) {
            var timer = Time.afterFunc(clock, none, this::call);
            calls.receive();
            assertFalse(timer.stop(), "called before");
            timer.reset(none);
            calls.receive();
        }
        Time.afterFunc(Duration.ZERO, this::call);
        calls.receive();
    }

    @Test
    void durationPastTheEndOfTime_isNeverCalled() {
        var timer = Time.afterFunc(clock, Duration.ofSeconds(Long.MAX_VALUE), this::call);
        clock.advance(Duration.ofDays(100_000));
        assertTrue(timer.reset(Duration.ofNanos(Long.MAX_VALUE)), "pending");
        clock.advance(Duration.ofDays(1));
        assertTrue(timer.stop(), "pending");
        assertEquals(0, deadlines.size());
    }

    @Test
    void stop_isTrueIfItHasPreventedTheCall_andOnlyThen() throws Exception {
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        assertTrue(timer.stop());
        assertFalse(timer.stop(), "stopped before");
        assertEquals(0, deadlines.size());
        clock.advance(LENGTH);
        assertFalse(timer.reset(LENGTH), "stopped before");
        clock.advance(LENGTH);
        calls.receive();
        assertFalse(timer.stop(), "called before");
        assertNull(calls.tryReceive());
    }

    @Test
    void reset_movesThePendingCall() throws Exception {
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        clock.advance(LENGTH.minus(NANO));
        assertTrue(timer.reset(LENGTH));
        assertEquals(1, deadlines.size());
        clock.advance(LENGTH.minus(NANO));
        assertTrue(timer.reset(NANO.multipliedBy(2)), "not called yet");
        clock.advance(NANO);
        assertEquals(1, deadlines.size());
        clock.advance(NANO);
        calls.receive();
        assertNull(calls.tryReceive());
    }

    @Test
    void nobodyWaitsForTheFunction_norForItsEarlierCall() throws Exception {
        Channel<String> goOn = Channel.rendezvous();
        Channel<String> entered = Channel.rendezvous();
        var timer = Time.afterFunc(clock, LENGTH, () -> {
            try {
                entered.send("entered");
                goOn.receive();
                calls.send(Thread.currentThread());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        clock.advance(LENGTH);
        entered.receive();
        assertFalse(timer.stop(), "it runs");
        assertFalse(timer.reset(NANO), "it runs");
        clock.advance(NANO);
        entered.receive(); // while the first call runs
        assertNull(calls.tryReceive());
        goOn.close();
        assertNotEquals(calls.receive(), calls.receive());
    }

    @Test
    void function_mayStartAndStopTimers_itsOwnToo() throws Exception {
        Channel<Timer> timers = Channel.buffered(1);
        Channel<Boolean> answers = Channel.rendezvous();
        Timer own = Time.afterFunc(clock, LENGTH, () -> {
            try {
                Timer timer = timers.receive();
                answers.send(timer.stop());
                answers.send(timer.reset(LENGTH));
                answers.send(timer.stop());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        timers.send(own);
        clock.advance(LENGTH);
        assertFalse(answers.receive(), "stopped what runs");
        assertFalse(answers.receive(), "nothing was pending");
        assertTrue(answers.receive(), "the reset was pending");
        assertEquals(0, deadlines.size());
    }

    /** Each call starts the next timer, and blocks: calls do not wait for one another. */
    @Test
    void function_thatBlocks_holdsUpNoOther() throws Exception {
        Channel<String> never = Channel.rendezvous();
        Chain chain = new Chain(never, 10);
        Time.afterFunc(Duration.ZERO, chain);
        chain.end.receive();
        never.close();
    }

    @Test
    void exceptionOfTheFunction_goesToTheHandler_andTheClockGoesOn() throws Exception {
        Channel<Throwable> thrown = Channel.buffered(1);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> thrown.trySend(failure));
        try {
            var failure = new IllegalStateException("expected");
            Time.afterFunc(clock, LENGTH, () -> {
                throw failure;
            });
            Time.afterFunc(clock, LENGTH, this::call);
            clock.advance(LENGTH);
            assertSame(failure, thrown.receive());
            calls.receive();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** The queue keeps it alive: nobody else refers to it. */
    @Test
    void timerThatNobodyRefersTo_isCalled() throws Exception {
        Time.afterFunc(clock, LENGTH, this::call);
        System.gc();
        clock.advance(LENGTH);
        calls.receive();
    }

    @Test
    void channel_isNeverReady() {
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        assertSame(Channel.never(), timer.channel());
        clock.advance(LENGTH);
        assertNull(timer.channel().tryReceive());
    }

    @Test
    void badInput_namesTheArgument_andCallsNothing() {
        assertEquals("clock", npe(() -> Time.afterFunc(null, LENGTH, this::call)));
        assertEquals("duration", npe(() -> Time.afterFunc(clock, null, this::call)));
        assertEquals("function", npe(() -> Time.afterFunc(clock, LENGTH, null)));
        assertEquals("function", npe(() -> Time.afterFunc(Duration.ZERO, null)));
        var timer = Time.afterFunc(clock, LENGTH, this::call);
        assertEquals("duration", npe(() -> timer.reset(null)));
        assertTrue(timer.stop(), "still pending");
        assertEquals(0, deadlines.size());
    }

    private void call() {
        calls.trySend(Thread.currentThread());
    }

    private static String npe(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }

    private record Chain(Channel<String> never, Channel<String> end, int links) implements Runnable {

        Chain(Channel<String> never, int links) {
            this(never, Channel.buffered(1), links);
        }

        @Override
        public void run() {
            if (links == 0) {
                end.trySend("end");
                return;
            }
            Time.afterFunc(Duration.ZERO, new Chain(never, end, links - 1));
            try {
                never.receive();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
