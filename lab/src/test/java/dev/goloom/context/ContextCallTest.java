package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.UncheckedInterruptedException;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that knows nothing of contexts, and what the end of one does to it: see also {@link ContextNestedCallTest}. */
@SuppressWarnings("NullAway") // null is among what is tested
class ContextCallTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Context root = Context.background(clock);
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void cancel_interruptsTheCall_whichThrowsWhy(ThreadKind kind) throws Exception {
        var context = root.withCancel();
        var calling = Goroutine.start(kind, () -> call(context, queue::take)).awaitBlocked();
        var cause = new Exception("no more");
        context.cancel(cause);
        var thrown = (CancelledException) calling.failure();
        assertSame(cause, thrown.getCause());
        assertTrue(thrown.getSuppressed()[0] instanceof InterruptedException);
        assertNotSame(context.err(), thrown);
        assertTrue(Stream.of(thrown.getStackTrace()).anyMatch(at -> at.getClassName().equals(getClass().getName())),
            "it was thrown here");
    }

    @ParameterizedTest
    @EnumSource
    void deadline_interruptsTheCall_notBefore(ThreadKind kind) throws Exception {
        var context = root.withTimeout(TIMEOUT).withCancel();
        var calling = Goroutine.start(kind, () -> call(context, queue::take)).awaitBlocked();
        assertEquals(1, deadlines.size());
        clock.advance(TIMEOUT.minusNanos(1));
        calling.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertTrue(calling.failure() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void result_isReturned_andNothingStaysArmed(ThreadKind kind) throws Exception {
        var context = root.withTimeout(TIMEOUT);
        var calling = Goroutine.start(kind, () -> call(context, queue::take)).awaitBlocked();
        queue.add("result");
        assertEquals("result", calling.join());
        assertEquals(0, deadlines.size());
        assertNull(context.<String>call(() -> null));
        assertNull(context.err());
    }

    @Test
    void resultThatIsThere_counts_thoughTheContextEndsMeanwhile() throws Exception {
        var context = root.withCancel();
        assertEquals("result", call(context, () -> {
            context.cancel();
            assertTrue(Thread.currentThread().isInterrupted(), "the end interrupts the call");
            return "result";
        }));
        assertTrue(context.err() instanceof CancelledException);
    }

    @Test
    void callThatCatchesTheInterrupt_mayReturn_withTheStatusSetOrNot() throws Exception {
        for (boolean again : new boolean[] {true, false}) {
            var context = root.withCancel();
            assertEquals("caught", call(context, () -> {
                context.cancel();
                assertThrows(InterruptedException.class, queue::take);
                if (again) {
                    Thread.currentThread().interrupt();
                }
                return "caught";
            }));
        }
    }

    @Test
    void otherExceptions_areThrownAsTheyAre_whetherTheContextHasEndedOrNot() {
        for (Throwable thrown : new Throwable[] {new IllegalStateException(), new Exception(), new AssertionError(),
            CancelledException.WITHOUT_CAUSE}) {
            for (boolean ends : new boolean[] {true, false}) {
                var context = root.withCancel();
                assertSame(thrown, assertThrows(Throwable.class, () -> call(context, () -> {
                    if (ends) {
                        context.cancel();
                    }
                    throw rethrow(thrown);
                })));
            }
        }
    }

    @Test
    void ioException_tellsOfTheEnd_onlyIfTheCallWasInterruptedForIt() {
        var failure = new IOException("closed");
        var running = root.withCancel();
        assertSame(failure, assertThrows(IOException.class, () -> call(running, () -> {
            throw failure;
        })));
        var ended = root.withTimeout(TIMEOUT);
        var thrown = assertThrows(DeadlineExceededException.class, () -> call(ended, () -> {
            clock.advance(TIMEOUT);
            throw failure;
        }));
        assertSame(failure, thrown.getSuppressed()[0]);
    }

    /** The interrupt closes the channel that the thread reads from, or is about to read from. */
    @ParameterizedTest
    @EnumSource
    void readFromAPipe_isInterrupted(ThreadKind kind) throws Exception {
        Pipe pipe = Pipe.open();
        var context = root.withCancel();
        Channel<String> entered = Channel.rendezvous();
        var calling = Goroutine.start(kind, () -> call(context, () -> {
            entered.send("entered");
            return pipe.source().read(ByteBuffer.allocate(1));
        }));
        entered.receive();
        context.cancel();
        assertTrue(calling.failure().getSuppressed()[0] instanceof ClosedByInterruptException);
        pipe.sink().close();
    }

    @Test
    void loopOverAChannel_isInterrupted_andLeavesNoStatus() throws Exception {
        var context = root.withCancel();
        Channel<String> channel = Channel.rendezvous();
        var calling = Goroutine.start(() -> call(context, () -> {
            for (String element : channel) {
                throw new AssertionError(element);
            }
            return "closed";
        })).awaitBlocked();
        context.cancel();
        var thrown = (CancelledException) calling.failure();
        assertTrue(thrown.getSuppressed()[0] instanceof UncheckedInterruptedException);
    }

    @Test
    void endedContext_isNotCalled() {
        var context = root.withTimeout(TIMEOUT);
        clock.advance(TIMEOUT);
        assertThrows(DeadlineExceededException.class, () -> call(context, () -> {
            throw new AssertionError("called");
        }));
        assertThrows(DeadlineExceededException.class,
            () -> call(context.withValue(Key.of("key"), "value"), queue::take));
    }

    @Test
    void interruptedThread_isNotCalled_andTheStatusIsCleared() {
        for (Context context : new Context[] {root, root.withCancel()}) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> call(context, () -> {
                throw new AssertionError("called");
            }));
        }
        var ended = root.withCancel();
        ended.cancel();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> call(ended, queue::take));
    }

    @ParameterizedTest
    @EnumSource
    void interruptBySomebodyElse_isThrownAsItIs(ThreadKind kind) throws Exception {
        for (Context context : new Context[] {root, root.withCancel(), root.withValue(Key.of("key"), "value")}) {
            var calling = Goroutine.start(kind, () -> call(context, queue::take)).awaitBlocked();
            calling.interrupt();
            assertTrue(calling.failure() instanceof InterruptedException);
            assertNull(context.err());
        }
    }

    @Test
    void interruptBySomebodyElse_thatNobodyHasAskedFor_stays() throws Exception {
        var context = root.withCancel();
        for (boolean ends : new boolean[] {false, true}) {
            assertEquals("result", context.call(() -> {
                Thread.currentThread().interrupt(); // stands for somebody else
                if (ends) {
                    context.cancel();
                }
                return "result";
            }));
            assertTrue(Thread.interrupted(), "an interrupt was lost, and the context had ended: " + ends);
        }
    }

    /** The interrupt that is thrown came before the end: it is not the context's. */
    @Test
    void interruptBySomebodyElse_beforeTheEnd_isThrownAsItIs() {
        var context = root.withCancel();
        assertThrows(InterruptedException.class, () -> call(context, () -> {
            Thread.currentThread().interrupt(); // stands for somebody else
            context.cancel();
            return queue.take();
        }));
    }

    @Test
    void callOnTheMachinesClock_endsAtTheDeadline() {
        long start = System.nanoTime();
        var context = Context.background().withTimeout(Duration.ofMillis(20));
        assertThrows(DeadlineExceededException.class, () -> call(context, queue::take));
        assertTrue(System.nanoTime() - start >= 20_000_000, "early");
    }

    @Test
    void badInput_namesTheArgument() {
        for (Context context : new Context[] {root, root.withCancel()}) {
            assertEquals("callable",
                assertThrows(NullPointerException.class, () -> context.call(null)).getMessage());
        }
    }

    /** The call, and that it leaves no interrupt behind. */
    private static <T> T call(Context context, Callable<T> callable) throws Exception {
        try {
            return context.call(callable);
        } finally {
            assertFalse(Thread.currentThread().isInterrupted(), "an interrupt was left behind");
        }
    }

    private static Exception rethrow(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }
}
