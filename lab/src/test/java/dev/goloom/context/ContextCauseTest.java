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
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the cause of an end is, and whose: of the first end, here or above. */
@SuppressWarnings("NullAway") // null is among what is tested
class ContextCauseTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    private final Exception above = new Exception("above");
    private final Exception below = new Exception("below");
    private final Exception slow = new Exception("too slow");

    @TestFactory
    Stream<DynamicTest> whatIsCancelled_hasTheCauseOfTheFirstCancel() {
        return Stream.of(
            cancelled("no cause", null, () -> cancel(root.withCancel(), null)),
            cancelled("cause", above, () -> cancel(root.withCancel(), above)),
            cancelled("the first cause counts", above, () -> cancel(cancel(root.withCancel(), above), below)),
            cancelled("a cause after none is too late", null, () -> cancel(cancel(root.withCancel(), null), below)),
            cancelled("above before below", above, () -> two(true, above, below)),
            cancelled("above after below", below, () -> two(false, above, below)),
            cancelled("above before below without", above, () -> two(true, above, null)),
            cancelled("above after below without", null, () -> two(false, above, null)),
            cancelled("above without before below", null, () -> two(true, null, below)),
            cancelled("above without after below", below, () -> two(false, null, below)),
            cancelled("before the deadline: its cause is not used", null,
                () -> cancel(root.withTimeout(LONG, slow), null)),
            cancelled("before the deadline, with a cause", below, () -> cancel(root.withTimeout(LONG, slow), below)),
            cancelled("above, before the deadline", above, () -> {
                var parent = root.withCancel();
                var child = parent.withTimeout(LONG, slow);
                parent.cancel(above);
                clock.advance(LONG);
                return child;
            }),
            cancelled("close gives none", null, () -> {
                var context = root.withTimeout(LONG, slow);
                context.close();
                return context;
            }));
    }

    @TestFactory
    Stream<DynamicTest> whatHasTimedOut_hasTheCauseOfItsDeadline() {
        return Stream.of(
            timedOut("own, no cause", false, null, () -> root.withTimeout(SHORT)),
            timedOut("own, cause", false, slow, () -> root.withTimeout(SHORT, slow)),
            timedOut("own, by instant", false, slow, () -> root.withDeadline(clock.deadline(SHORT), slow)),
            timedOut("inherited, no cause", true, null, () -> root.withTimeout(SHORT).withCancel()),
            timedOut("inherited, cause", true, slow, () -> root.withTimeout(SHORT, slow).withCancel()),
            timedOut("inherited, through several", true, slow,
                () -> root.withTimeout(SHORT, slow).withCancel().withTimeout(LONG, below).withCancel()),
            timedOut("the later deadline's cause is not used", true, slow,
                () -> root.withTimeout(SHORT, slow).withTimeout(LONG, below)),
            timedOut("the later deadline's cause stands for none", true, null,
                () -> root.withTimeout(SHORT).withTimeout(LONG, below)),
            timedOut("the earlier one below is its own", false, below,
                () -> root.withTimeout(LONG, slow).withTimeout(SHORT, below)),
            timedOut("the earlier one below has none", false, null,
                () -> root.withTimeout(LONG, slow).withTimeout(SHORT)),
            timedOut("of two equal ones, the upper", true, slow,
                () -> root.withTimeout(SHORT, slow).withTimeout(SHORT, below)),
            timedOut("a context without an end between", true, slow,
                () -> root.withTimeout(SHORT, slow).withValue(Key.of("key"), "value").withCancel()));
    }

    /** A deadline that has passed is the first end, even if nobody noticed before the cancel. */
    @Test
    void cancel_afterTheDeadline_changesNoCause() {
        var parent = root.withCancel();
        var child = parent.withTimeout(SHORT, slow);
        clock.advance(SHORT);
        child.cancel(below);
        assertSame(slow, child.cause());
        var other = parent.withTimeout(SHORT, slow);
        clock.advance(LONG);
        parent.cancel(above);
        assertSame(slow, other.cause(), "above, too late");
        assertSame(above, parent.cause());
    }

    @Test
    void sibling_keepsItsOwnCause() {
        var parent = root.withCancel();
        var one = parent.withCancel();
        var two = parent.withCancel();
        one.cancel(below);
        parent.cancel(above);
        assertSame(below, one.cause());
        assertSame(above, two.cause());
        assertSame(above, two.withCancel().cause());
    }

    @Test
    void cause_isNullUntilTheEnd() {
        var context = root.withTimeout(SHORT, slow);
        assertNull(context.cause());
        clock.advance(SHORT.minusNanos(1));
        assertNull(context.withCancel().cause());
        assertNull(context.err());
    }

    /** Contexts without a cause share one exception, which says that it is the cause itself. */
    @Test
    void end_cannotBeGivenAnotherCause() {
        var cancelled = root.withCancel();
        cancelled.cancel();
        var exceeded = root.withTimeout(SHORT);
        clock.advance(SHORT);
        for (Context context : List.of(cancelled, exceeded, exceeded.withCancel())) {
            assertThrows(IllegalStateException.class, () -> context.err().initCause(slow));
            assertNull(context.err().getCause());
            assertSame(context.err(), context.cause());
        }
    }

    @Test
    void contextWithoutCancel_hasNone() {
        var context = root.withTimeout(SHORT, slow);
        var without = context.withoutCancel();
        context.cancel(above);
        clock.advance(LONG);
        assertNull(without.err());
        assertNull(without.cause());
        without.throwIfEnded();
    }

    @Test
    void throwIfEnded_throwsACopyWithAStackTrace() {
        var context = root.withTimeout(SHORT, slow);
        context.throwIfEnded();
        clock.advance(SHORT);
        var thrown = assertThrows(DeadlineExceededException.class, context::throwIfEnded);
        assertNotSame(context.err(), thrown);
        assertNotSame(thrown, assertThrows(DeadlineExceededException.class, context::throwIfEnded));
        assertEquals(context.err().getMessage(), thrown.getMessage());
        assertSame(slow, thrown.getCause());
        assertFalse(thrown.isInherited());
        assertTrue(Stream.of(thrown.getStackTrace()).anyMatch(at -> at.getClassName().equals(getClass().getName())),
            "it was thrown here");
        thrown.addSuppressed(above);
        assertEquals(1, thrown.getSuppressed().length);

        var below = context.withCancel();
        assertTrue(assertThrows(DeadlineExceededException.class, below::throwIfEnded).isInherited());
        var cancelled = root.withCancel();
        cancelled.cancel(above);
        assertSame(above, assertThrows(CancelledException.class, cancelled::throwIfEnded).getCause());
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("cause",
            assertThrows(NullPointerException.class, () -> root.withTimeout(LONG, null)).getMessage());
        assertEquals("timeout",
            assertThrows(NullPointerException.class, () -> root.withTimeout(null, slow)).getMessage());
        assertEquals("cause", assertThrows(NullPointerException.class, () -> root.withDeadline(1, null)).getMessage());
    }

    /** Asked again and again, it is null and then the cause; never anything between. */
    @Test
    void cause_isThereAtOnce_whileAnotherThreadCancels() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var context = root.withCancel();
            var child = context.withCancel();
            var canceller = Goroutine.start(() -> cancel(context, above));
            Throwable seen = child.cause();
            while (seen == null) {
                Thread.onSpinWait();
                seen = child.cause();
            }
            assertSame(above, seen);
            assertSame(above, child.err().getCause());
            assertSame(above, context.cause());
            canceller.join();
        }
    }

    private Context two(boolean parentFirst, Throwable parentCause, Throwable childCause) {
        var parent = root.withCancel();
        var child = parent.withCancel();
        cancel(parentFirst ? parent : child, parentFirst ? parentCause : childCause);
        cancel(parentFirst ? child : parent, parentFirst ? childCause : parentCause);
        return child;
    }

    private static CancellableContext cancel(CancellableContext context, Throwable cause) {
        if (cause == null) {
            context.cancel();
        } else {
            context.cancel(cause);
        }
        return context;
    }

    private static DynamicTest cancelled(String name, Throwable cause, Supplier<Context> make) {
        return DynamicTest.dynamicTest(name, () -> {
            Context context = make.get();
            assertTrue(context.err() instanceof CancelledException, () -> "not cancelled: " + context.err());
            assertSame(cause, context.err().getCause());
            assertSame(cause == null ? context.err() : cause, context.cause());
        });
    }

    private DynamicTest timedOut(String name, boolean inherited, Throwable cause, Supplier<Context> make) {
        return DynamicTest.dynamicTest(name, () -> {
            Context context = make.get();
            clock.advance(SHORT);
            assertTrue(
                context.err() instanceof DeadlineExceededException exceeded && exceeded.isInherited() == inherited,
                () -> "another end: " + context.err());
            assertSame(cause, context.err().getCause());
            assertSame(cause == null ? context.err() : cause, context.cause());
        });
    }
}
