package dev.goloom.context;

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
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Functions that are called when a context ends. Each call sends its thread; so a receive waits for it. */
@SuppressWarnings("NullAway") // null is among what is tested
class AfterFuncTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Context root = Context.background(clock);
    private final Channel<Thread> calls = Channel.buffered(100);

    @Test
    void function_isCalledAfterTheCancel_inAVirtualThreadOfItsOwn() throws Exception {
        var context = root.withCancel();
        AfterFunc after = context.afterFunc(this::call);
        assertEquals(0, calls.length());
        context.cancel();
        Thread caller = calls.receive();
        assertTrue(caller.isVirtual());
        assertNotEquals(Thread.currentThread(), caller);
        assertFalse(after.stop(), "it was called");
    }

    @Test
    void function_isCalledAtTheDeadline_notBefore() throws Exception {
        AfterFunc after = root.withTimeout(TIMEOUT).withCancel().afterFunc(this::call);
        clock.advance(TIMEOUT.minusNanos(1));
        assertEquals(1, deadlines.size());
        clock.advance(Duration.ofNanos(1));
        calls.receive();
        assertFalse(after.stop());
        assertEquals(0, deadlines.size());
    }

    @Test
    void function_isCalledAtOnce_ifTheContextHasEnded_noticedOrNot() throws Exception {
        var cancelled = root.withCancel();
        cancelled.cancel();
        assertFalse(after(cancelled).stop());
        assertFalse(after(cancelled.withCancel()).stop(), "ended above");
        assertFalse(after(cancelled.withCancel().withValue(Key.of("key"), "value").withCancel()).stop());
        var timedOut = root.withTimeout(TIMEOUT);
        var below = root.withTimeout(TIMEOUT).withCancel();
        clock.advance(TIMEOUT);
        assertFalse(after(timedOut).stop(), "nobody had asked");
        assertFalse(after(below).stop(), "nobody had asked");
        assertFalse(after(root.withTimeout(Duration.ZERO)).stop());
        assertEquals(0, deadlines.size());
    }

    private AfterFunc after(Context context) throws InterruptedException {
        AfterFunc after = context.afterFunc(this::call);
        calls.receive();
        return after;
    }

    @Test
    void stop_isTrueOnce_andTheFunctionIsNeverCalled() throws Exception {
        var context = root.withTimeout(TIMEOUT);
        AfterFunc stopped = context.afterFunc(this::call);
        assertTrue(stopped.stop());
        assertFalse(stopped.stop());
        assertEquals(0, deadlines.size(), "nobody waits any more");
        context.cancel();
        after(context); // has received its own call
        assertNull(calls.tryReceive());
        assertFalse(stopped.stop());
    }

    @Test
    void contextThatCannotEnd_neverCalls_andStopIsTrueOnce() {
        for (Context context : new Context[] {Context.background(), Context.todo(), root.withTimeout(TIMEOUT)
            .withoutCancel()}) {
            AfterFunc after = context.afterFunc(this::call);
            clock.advance(TIMEOUT);
            assertTrue(after.stop());
            assertFalse(after.stop());
        }
        assertEquals(0, calls.length());
    }

    @Test
    void functions_areIndependent_theSameOneTwiceToo() throws Exception {
        var context = root.withCancel();
        Runnable same = this::call;
        AfterFunc first = context.afterFunc(same);
        AfterFunc second = context.afterFunc(same);
        AfterFunc third = context.withValue(Key.of("key"), "value").afterFunc(same);
        assertTrue(second.stop());
        context.cancel();
        assertNotEquals(calls.receive(), calls.receive());
        assertFalse(first.stop());
        assertFalse(third.stop());
        assertNull(calls.tryReceive());
    }

    @Test
    void functionsOfTheWholeTree_areCalledOnceEach() throws Exception {
        var top = root.withCancel();
        Set<Integer> expected = new HashSet<>();
        Channel<Integer> called = Channel.buffered(100);
        Context context = top;
        for (int i = 0; i < 50; i++) {
            int number = i;
            context = i % 3 == 0 ? context.withValue(Key.of("key"), i) : context.withCancel();
            context.afterFunc(() -> called.trySend(number));
            expected.add(i);
        }
        top.cancel();
        for (int i = 0; i < 50; i++) {
            assertTrue(expected.remove(called.receive()));
        }
        assertNull(called.tryReceive());
    }

    @Test
    void cancelAndStop_doNotWaitForTheFunction() throws Exception {
        var context = root.withCancel();
        Channel<String> goOn = Channel.rendezvous();
        AfterFunc after = context.afterFunc(() -> {
            try {
                goOn.receive();
                calls.send(Thread.currentThread());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        context.cancel();
        assertFalse(after.stop());
        assertNull(calls.tryReceive());
        goOn.close();
        calls.receive();
    }

    @Test
    void function_seesTheEnd_andMayUseTheContext() throws Exception {
        var context = root.withCancel();
        Channel<Object> seen = Channel.buffered(10);
        var after = new AfterFunc[1];
        after[0] = context.afterFunc(() -> {
            seen.trySend(context.err());
            seen.trySend(after[0].stop());
            context.cancel(new Exception("too late"));
            context.withCancel().afterFunc(() -> seen.trySend("nested"));
        });
        context.cancel();
        assertSame(context.err(), seen.receive());
        assertEquals(false, seen.receive());
        assertEquals("nested", seen.receive());
    }

    @Test
    void exceptionOfAFunction_goesToTheHandler_andTheOthersAreCalled() throws Exception {
        var context = root.withCancel();
        var failure = new IllegalStateException("expected");
        context.afterFunc(() -> {
            throw failure;
        });
        context.afterFunc(this::call);
        Channel<Throwable> thrown = Channel.buffered(1);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, each) -> thrown.trySend(each));
        try {
            context.cancel();
            calls.receive();
            assertSame(failure, thrown.receive());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void afterFunc_listensForItsOwnContext_notAboveIt() throws Exception {
        var parent = root.withCancel();
        var child = parent.withTimeout(TIMEOUT);
        parent.afterFunc(() -> calls.trySend(new Thread("parent")));
        child.afterFunc(this::call);
        child.cancel();
        assertTrue(calls.receive().isVirtual());
        assertNull(calls.tryReceive());
        assertEquals(0, deadlines.size());
        parent.cancel();
        assertEquals("parent", calls.receive().getName());
    }

    /** Either the stop answers that it has prevented the call, or there is one: never both, never neither. */
    @Test
    void stopAgainstTheEnd_oneOfTheTwo() throws Exception {
        AtomicInteger called = new AtomicInteger();
        int stopped = 0;
        int rounds = 3_000;
        for (int round = 0; round < rounds; round++) {
            var context = root.withTimeout(TIMEOUT);
            var after = context.withCancel().afterFunc(called::incrementAndGet);
            List<Goroutine<Boolean>> stoppers = new ArrayList<>();
            for (int i = 0; i < 1 + round % 2; i++) {
                stoppers.add(Goroutine.start(after::stop));
            }
            if (round % 3 == 0) {
                clock.advance(TIMEOUT);
            } else {
                context.cancel();
            }
            for (Goroutine<Boolean> stopper : stoppers) {
                stopped += stopper.join() ? 1 : 0;
            }
            assertEquals(0, deadlines.size());
        }
        while (called.get() + stopped < rounds) {
            Thread.onSpinWait(); // those that were started; the test's time limit ends a wait in vain
        }
        after(root.withTimeout(Duration.ZERO)); // room for a call too many
        assertEquals(rounds, called.get() + stopped);
    }

    /** A function that is given while the context ends is called. */
    @Test
    void afterFuncAgainstTheEnd_isCalled() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            var context = root.withTimeout(TIMEOUT);
            var giving = Goroutine.start(() -> context.withCancel().afterFunc(this::call));
            if (round % 2 == 0) {
                clock.advance(TIMEOUT);
            } else {
                context.cancel();
            }
            calls.receive();
            assertFalse(giving.join().stop());
            assertEquals(0, deadlines.size());
        }
        assertNull(calls.tryReceive());
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("function",
            assertThrows(NullPointerException.class, () -> root.withCancel().afterFunc(null)).getMessage());
        assertEquals("function", assertThrows(NullPointerException.class, () -> root.afterFunc(null)).getMessage());
    }

    private void call() {
        calls.trySend(Thread.currentThread());
    }
}
