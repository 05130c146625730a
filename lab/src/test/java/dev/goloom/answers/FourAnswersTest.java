package dev.goloom.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.scope.Scope;
import dev.goloom.scope.WaitGroup;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever waits under a context gives four different answers: its own deadline, an inherited one, a cancel with its
 * cause, an interrupt. And a fifth: the result, if that was there.
 */
class FourAnswersTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(200);

    /** The ways to wait under a context. */
    enum Wait {
        SELECT {
            @Override
            void under(Context context) throws Exception {
                Select.select(Select.receive(Channel.never(), () -> null), Select.receive(context.done(), () -> null));
                context.throwIfEnded();
            }
        },
        CALL {
            @Override
            void under(Context context) throws Exception {
                context.call(new LinkedBlockingQueue<>()::take);
            }
        },
        SLEEP {
            @Override
            void under(Context context) throws Exception {
                context.sleep(Duration.ofDays(1));
            }
        },
        WAIT_GROUP {
            @Override
            void under(Context context) throws Exception {
                WaitGroup group = new WaitGroup();
                group.add(1);
                group.await(context);
            }
        },
        SCOPE {
            @Override
            void under(Context context) throws Exception {
                try (var scope = Scope.open(context)) {
                    scope.fork(() -> new LinkedBlockingQueue<>().take());
                    scope.join();
                }
            }
        };

        abstract void under(Context context) throws Exception;
    }

    private final ManualClock clock = Clock.manual();
    private final CancellableContext above = Context.background(clock).withTimeout(LONG);

    @ParameterizedTest
    @EnumSource
    void ownDeadline(Wait wait) throws Exception {
        var virtual = start(ThreadKind.VIRTUAL, wait, above.withTimeout(SHORT));
        var platform = start(ThreadKind.PLATFORM, wait, above.withTimeout(SHORT));
        clock.advance(SHORT.minusNanos(1));
        virtual.awaitBlocked();
        platform.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertFalse(assertInstanceOf(DeadlineExceededException.class, virtual.failure()).isInherited());
        assertFalse(assertInstanceOf(DeadlineExceededException.class, platform.failure()).isInherited());
        assertNull(above.err());
    }

    @ParameterizedTest
    @EnumSource
    void inheritedDeadline(Wait wait) throws Exception {
        var virtual = start(ThreadKind.VIRTUAL, wait, above.withCancel());
        var platform = start(ThreadKind.PLATFORM, wait, above.withTimeout(LONG.plusNanos(1)));
        clock.advance(LONG);
        assertTrue(assertInstanceOf(DeadlineExceededException.class, virtual.failure()).isInherited());
        assertTrue(assertInstanceOf(DeadlineExceededException.class, platform.failure()).isInherited());
    }

    @ParameterizedTest
    @EnumSource
    void cancelWithCause(Wait wait) throws Exception {
        var cause = new Exception("not needed any more");
        var virtual = start(ThreadKind.VIRTUAL, wait, above.withCancel());
        var platform = start(ThreadKind.PLATFORM, wait, above.withTimeout(SHORT));
        above.cancel(cause);
        assertSame(cause, assertInstanceOf(CancelledException.class, virtual.failure()).getCause());
        assertSame(cause, assertInstanceOf(CancelledException.class, platform.failure()).getCause());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt(Wait wait) throws Exception {
        for (ThreadKind kind : ThreadKind.values()) {
            var context = above.withTimeout(SHORT);
            var waiting = start(kind, wait, context);
            waiting.interrupt();
            assertInstanceOf(InterruptedException.class, waiting.failure());
            assertNull(context.err());
        }
    }

    /** What is thrown is no value that others share: it has a stack trace that tells where the wait was. */
    @ParameterizedTest
    @EnumSource
    void whatIsThrown_tellsWhere(Wait wait) throws Exception {
        above.cancel();
        ContextException thrown =
            assertInstanceOf(ContextException.class, start(ThreadKind.VIRTUAL, wait, above).failure());
        assertTrue(thrown.getStackTrace().length > 0);
        assertEquals("context cancelled", thrown.getMessage());
    }

    private static Goroutine<Boolean> start(ThreadKind kind, Wait wait, Context context) {
        Goroutine<Boolean> waiting = Goroutine.start(kind, () -> {
            try {
                wait.under(context);
                return true;
            } finally {
                assertFalse(Thread.currentThread().isInterrupted());
            }
        });
        return context.err() == null ? waiting.awaitBlocked() : waiting;
    }
}
