package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scope whose context ends from above. */
@SuppressWarnings("NullAway") // an open scope has no err
class ScopeContextTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);
    private final Channel<String> goOn = Channel.rendezvous();
    private final Exception cause = new Exception("no more");

    /** An owner says here that all is done which it does before the join, and that the join is what it blocks in next. */
    private final Channel<String> aboutToJoin = Channel.rendezvous();

    @ParameterizedTest
    @EnumSource
    void fourWaysToEnd_fourAnswersOfJoin(ThreadKind owner) throws Exception {
        var cancelled = root.withCancel();
        var joining = join(owner, cancelled);
        cancelled.cancel();
        assertNull(assertEnded(joining, cancelled, CancelledException.class).getCause());

        var withCause = root.withCancel();
        joining = join(owner, withCause);
        withCause.cancel(cause);
        assertSame(cause, assertEnded(joining, withCause, CancelledException.class).getCause());

        var timedOut = root.withTimeout(TIMEOUT);
        joining = join(owner, timedOut);
        clock.advance(TIMEOUT);
        assertNull(assertEnded(joining, timedOut, DeadlineExceededException.class).getCause());

        var tooSlow = root.withTimeout(TIMEOUT, cause);
        joining = join(owner, tooSlow);
        clock.advance(TIMEOUT);
        assertSame(cause, assertEnded(joining, tooSlow, DeadlineExceededException.class).getCause());
        assertEquals(0, DeadlineQueue.of(clock).size());
    }

    @Test
    void deadline_isTheGivenContextsOwn_orInheritedByIt() throws Exception {
        var own = root.withTimeout(TIMEOUT);
        var inherited = own.withCancel();
        var first = join(ThreadKind.VIRTUAL, own);
        var second = join(ThreadKind.VIRTUAL, inherited.withValue(dev.goloom.context.Key.of("key"), "value"));
        clock.advance(TIMEOUT);
        assertTrue(first.failure() instanceof DeadlineExceededException exceeded && !exceeded.isInherited());
        assertTrue(second.failure() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
    }

    /** A child that has ended: waits for its thread, for the end of its function is not yet its own. */
    private static Subtask<String> forkAndAwait(Scope<? super String, ?> scope, String result) throws Exception {
        Channel<Thread> thread = Channel.buffered(1);
        Subtask<String> child = scope.fork(() -> {
            thread.send(Thread.currentThread());
            return result;
        });
        thread.receive().join();
        return child;
    }

    private Goroutine<Object> join(ThreadKind owner, Context context) throws InterruptedException {
        var joining = Goroutine.<Object>start(owner, () -> {
            try (var scope = Scope.open(context)) {
                var blocks = scope.fork(() -> goOn.receive());
                var succeeds = forkAndAwait(scope, "in time");
                aboutToJoin.send("about to join");
                try {
                    return scope.join();
                } finally {
                    assertEquals("in time", succeeds.get());
                    assertEquals(Subtask.State.CANCELLED, blocks.state());
                    assertTrue(blocks.failure() instanceof ContextException);
                    assertThrows(IllegalStateException.class, blocks::get);
                }
            }
        });
        aboutToJoin.receive();
        return joining.awaitBlocked();
    }

    private ContextException assertEnded(Goroutine<?> joining, Context context, Class<?> type) throws Exception {
        var thrown = (ContextException) joining.failure();
        assertSame(type, thrown.getClass());
        assertNotSame(context.err(), thrown);
        assertEquals(context.err().getMessage(), thrown.getMessage());
        assertTrue(Stream.of(thrown.getStackTrace()).anyMatch(at -> at.getClassName().equals(getClass().getName())),
            "it was thrown here");
        return thrown;
    }

    @Test
    void failuresAfterTheEnd_areItsConsequence_andSuppressed() throws Exception {
        var context = root.withCancel();
        var failure = new IllegalStateException("because I was interrupted");
        try (var scope = Scope.open(context)) {
            var child = scope.fork(() -> {
                try {
                    return goOn.receive();
                } catch (InterruptedException e) {
                    throw failure;
                }
            });
            context.cancel(cause);
            var thrown = assertThrows(CancelledException.class, scope::join);
            assertSame(cause, thrown.getCause());
            // the child may have been stopped before it began
            assertArrayEquals(child.state() == Subtask.State.FAILED ? new Throwable[] {failure} : new Throwable[0],
                thrown.getSuppressed());
        }
    }

    @Test
    void failureBeforeTheEnd_counts_thoughTheEndComesBeforeTheJoin() throws Exception {
        var context = root.withCancel();
        try (var scope = Scope.open(context)) {
            var fails = scope.fork(() -> {
                throw cause;
            });
            while (fails.state() == Subtask.State.RUNNING || scope.context().err() == null) {
                Thread.onSpinWait();
            }
            context.cancel(new Exception("too late"));
            assertSame(cause, assertThrows(ExecutionException.class, scope::join).getCause());
        }
    }

    @Test
    void childrenThatHaveAllSucceeded_count_thoughTheContextHasEnded() throws Exception {
        for (Policy<String, ?> policy : java.util.List.<Policy<String, ?>>of(
            Policy.failFast(), Policy.waitForAll(), Policy.firstSuccess())) {
            var context = root.withCancel();
            try (var scope = Scope.open(context, policy)) {
                var child = scope.fork(() -> {
                    context.cancel();
                    return "result";
                });
                scope.join();
                assertEquals("result", child.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endedContext_startsNothing(boolean deadline) throws Exception {
        var context = deadline ? root.withTimeout(TIMEOUT, cause) : root.withCancel();
        context.cancel(cause);
        clock.advance(TIMEOUT);
        for (Policy<String, ?> policy : java.util.List.<Policy<String, ?>>of(
            Policy.failFast(), Policy.waitForAll(), Policy.firstSuccess(), Policy.<String>failFast().limit(1))) {
            try (var scope = Scope.open(context, policy)) {
                var child = scope.fork(() -> {
                    throw new AssertionError("started");
                });
                assertEquals(Subtask.State.CANCELLED, child.state());
                assertEquals("1", child.name());
                assertSame(cause, assertThrows(ContextException.class, scope::join).getCause());
                assertNull(child.failure());
            }
        }
    }

    @Test
    void waitForAll_endFromAbove_isThrown_ifAChildWasStopped() throws Exception {
        var context = root.withTimeout(TIMEOUT, cause);
        var joining = Goroutine.start(() -> {
            try (var scope = Scope.open(context, Policy.<String>waitForAll())) {
                var succeeds = forkAndAwait(scope, "in time");
                scope.fork(() -> goOn.receive());
                aboutToJoin.send("about to join");
                try {
                    return scope.join();
                } finally {
                    assertEquals("in time", succeeds.get());
                }
            }
        });
        aboutToJoin.receive();
        joining.awaitBlocked();
        clock.advance(TIMEOUT);
        assertSame(cause, joining.failure().getCause());
    }

    @Test
    void firstSuccess_failuresBeforeTheEndFromAbove_areSuppressedInIt() throws Exception {
        var context = root.withTimeout(TIMEOUT);
        var failure = new Exception("failed before");
        var joining = Goroutine.start(() -> {
            try (var scope = Scope.open(context, Policy.<String>firstSuccess())) {
                scope.fork(() -> {
                    throw failure;
                });
                scope.fork(() -> goOn.receive());
                return scope.join();
            }
        }).awaitBlocked();
        clock.advance(TIMEOUT);
        Throwable thrown = joining.failure();
        assertTrue(thrown instanceof DeadlineExceededException, thrown::toString);
        assertTrue(thrown.getSuppressed().length <= 1); // none if the failing child had not begun by then
        for (Throwable each : thrown.getSuppressed()) {
            assertSame(failure, each);
        }
    }

    @Test
    void firstSuccess_resultThatIsThere_counts() throws Exception {
        var context = root.withCancel();
        try (var scope = Scope.open(context, Policy.<String>firstSuccess())) {
            scope.fork(() -> goOn.receive());
            scope.fork(() -> {
                context.cancel();
                return "result";
            });
            assertEquals("result", scope.join());
        }
    }

    /** The owner is interrupted by its own context, in the middle of join: it gets a ContextException, and all is over. */
    @Test
    void scopeWithinACall_endsWithItsContext() throws Exception {
        var context = root.withCancel();
        var calling = Goroutine.start(() -> context.call(() -> {
            try (var scope = Scope.open(context)) {
                scope.fork(() -> goOn.receive());
                return scope.join();
            }
        })).awaitBlocked();
        context.cancel(cause);
        assertSame(cause, ((CancelledException) calling.failure()).getCause());
    }
}
