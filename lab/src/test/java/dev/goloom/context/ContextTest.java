package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Why and when a context ends, asked without waiting for it. */
@SuppressWarnings("NullAway") // null is among what is tested
class ContextTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    @Test
    void background_neverEnds() {
        for (Context context : new Context[] {Context.background(), Context.todo(), root}) {
            assertNull(context.err());
            assertNull(context.cause());
            assertSame(Channel.never(), context.done());
            assertEquals(OptionalLong.empty(), context.deadline());
        }
        assertSame(Context.background(), Context.background(Clock.system()));
        assertSame(clock, root.clock());
        assertEquals("Context.background()", Context.background().toString());
        assertEquals("Context.todo()", Context.todo().toString());
    }

    @Test
    void cancel_ends_onceAndForEver() {
        var context = root.withCancel();
        assertNull(context.err());
        assertNull(context.cause());
        assertFalse(context.done().isDrained());
        context.cancel();
        ContextException err = context.err();
        assertTrue(err instanceof CancelledException);
        assertSame(err, context.cause());
        assertNull(err.getCause());
        assertTrue(context.done().isDrained());
        context.cancel(new Exception("too late"));
        context.close();
        assertSame(err, context.err());
        assertSame(err, context.cause());
    }

    @Test
    void cancel_withACause() {
        var context = root.withCancel();
        var cause = new Exception("no more");
        context.cancel(cause);
        assertSame(cause, context.cause());
        assertTrue(context.err() instanceof CancelledException);
        assertSame(cause, context.err().getCause());
        context.cancel();
        assertSame(cause, context.cause());
    }

    @Test
    void close_cancels() {
        CancellableContext context;
        try (var closed = root.withTimeout(LONG)) {
            context = closed;
            assertNull(context.err());
        }
        assertTrue(context.err() instanceof CancelledException);
    }

    @Test
    void ownDeadline_endsAtItsInstant_notBefore() {
        var context = root.withTimeout(LONG);
        assertEquals(OptionalLong.of(LONG.toNanos()), context.deadline());
        clock.advance(LONG.minusNanos(1));
        assertNull(context.err());
        clock.advance(Duration.ofNanos(1));
        assertOwnDeadline(context);
    }

    @Test
    void inheritedDeadline_isAnAnswerOfItsOwn() {
        var parent = root.withTimeout(SHORT);
        var cancelOnly = parent.withCancel();
        var longer = parent.withTimeout(LONG);
        assertEquals(parent.deadline(), cancelOnly.deadline());
        assertEquals(parent.deadline(), longer.deadline());
        clock.advance(SHORT);
        assertInheritedDeadline(cancelOnly);
        assertInheritedDeadline(longer);
        assertInheritedDeadline(cancelOnly.withCancel());
        assertOwnDeadline(parent);
    }

    @Test
    void childsDeadline_beforeTheParents_isItsOwn() {
        var parent = root.withTimeout(LONG);
        var child = parent.withTimeout(SHORT);
        clock.advance(SHORT);
        assertOwnDeadline(child);
        assertNull(parent.err());
    }

    @Test
    void withDeadline_countsOnTheContextsClock() {
        clock.advance(SHORT);
        var context = root.withDeadline(LONG.toNanos());
        clock.advance(SHORT.minusNanos(1));
        assertNull(context.err());
        clock.advance(Duration.ofNanos(1));
        assertOwnDeadline(context);
    }

    @Test
    void deadlineThatHasPassed_endsFromTheStart() {
        clock.advance(LONG);
        assertOwnDeadline(root.withTimeout(Duration.ZERO));
        assertOwnDeadline(root.withTimeout(Duration.ofNanos(-1)));
        assertOwnDeadline(root.withDeadline(0));
        assertOwnDeadline(root.withDeadline(Long.MIN_VALUE));
        assertOwnDeadline(root.withCancel().withTimeout(Duration.ZERO));
    }

    @Test
    void hugeTimeout_isNoDeadline() {
        var context = root.withTimeout(Duration.ofSeconds(Long.MAX_VALUE));
        assertEquals(OptionalLong.empty(), context.deadline());
        clock.advance(Duration.ofDays(100_000));
        assertNull(context.err());
    }

    @Test
    void parentsEnd_reachesAllBelow_andOnlyThem() {
        var parent = root.withCancel();
        var child = parent.withCancel();
        var grandchild = child.withTimeout(LONG);
        var sibling = root.withCancel();
        var cause = new Exception("no more");
        parent.cancel(cause);
        assertSame(cause, grandchild.cause());
        assertSame(parent.err(), grandchild.err());
        assertSame(cause, child.cause());
        assertNull(sibling.err());
    }

    @Test
    void childsEnd_doesNotReachTheParent() {
        var parent = root.withCancel();
        parent.withCancel().cancel();
        assertNull(parent.err());
    }

    @Test
    void childOfAnEndedParent_hasEnded() {
        var parent = root.withCancel();
        var cause = new Exception("no more");
        parent.cancel(cause);
        assertSame(cause, parent.withCancel().cause());
        assertSame(cause, parent.withTimeout(LONG).cause());
    }

    /** Its deadline may be older than the parent's end; but it was made after that, and so has no end of its own. */
    @Test
    void childOfAnEndedParent_hasTheParentsEnd_evenIfItsDeadlineLiesFurtherBack() {
        clock.advance(LONG);
        var cancelled = root.withCancel();
        var cause = new Exception("no more");
        cancelled.cancel(cause);
        var child = cancelled.withDeadline(0);
        assertEquals(OptionalLong.of(0), child.deadline());
        assertSame(cause, child.cause());
        assertSame(cause, child.withCancel().cause());
        assertSame(cause, child.withDeadline(-1).withValue(Key.of("key"), "value").cause());
        assertTrue(child.done().isDrained());

        var exceeded = root.withDeadline(SHORT.toNanos(), cause);
        assertSame(cause, exceeded.withDeadline(0, new Exception("not mine")).cause());
        assertTrue(exceeded.withDeadline(0).err() instanceof DeadlineExceededException end && end.isInherited());

        assertOwnDeadline(root.withCancel().withDeadline(0));
    }

    @Test
    void firstEnd_wins_evenIfNobodyHasNoticedIt() {
        var cause = new Exception("too late");
        var timedOut = root.withTimeout(SHORT);
        clock.advance(SHORT);
        timedOut.cancel(cause);
        assertOwnDeadline(timedOut);

        var parent = root.withCancel();
        var child = parent.withCancel();
        parent.cancel();
        child.cancel(cause);
        assertSame(parent.err(), child.cause());
    }

    @Test
    void parentsCancel_afterTheChildsDeadline_comesTooLate() {
        var parent = root.withCancel();
        var child = parent.withTimeout(SHORT);
        var grandchild = child.withCancel();
        clock.advance(LONG);
        parent.cancel();
        assertOwnDeadline(child);
        assertInheritedDeadline(grandchild);
    }

    @Test
    void parentsCancel_beforeTheChildsDeadline_wins() {
        var parent = root.withCancel();
        var child = parent.withTimeout(LONG);
        clock.advance(SHORT);
        parent.cancel();
        clock.advance(LONG);
        assertTrue(child.err() instanceof CancelledException);
    }

    @Test
    void parentsCancel_atTheInstantOfTheChildsDeadline_wins() {
        var parent = root.withCancel();
        var child = parent.withTimeout(SHORT);
        clock.advance(SHORT);
        parent.cancel();
        assertTrue(child.err() instanceof CancelledException);
    }

    @Test
    void grandparentsCancel_beforeTheParents_wins() {
        var grandparent = root.withCancel();
        var parent = grandparent.withCancel();
        var child = parent.withCancel();
        grandparent.cancel();
        var cause = new Exception("too late");
        parent.cancel(cause);
        assertSame(grandparent.err(), child.cause());
    }

    @Test
    void err_isNotThrownWithAStackTrace_andTakesNoSuppressed() {
        var context = root.withCancel();
        context.cancel();
        ContextException err = context.err();
        assertEquals(0, err.getStackTrace().length);
        err.addSuppressed(new Exception());
        assertEquals(0, err.getSuppressed().length);
        assertEquals("context cancelled", err.getMessage());
    }

    @Test
    void toString_tellsTheState_andEndsNothing() {
        var context = root.withTimeout(LONG);
        assertEquals("Context[deadline PT0.2S]", context.toString());
        assertEquals("Context[deadline PT0.2S].done()", context.done().toString());
        context.cancel();
        assertEquals("Context[deadline PT0.2S, context cancelled]", context.toString());
        assertEquals("Context[no deadline]", root.withCancel().toString());
    }

    @Test
    void badInput_namesTheArgument_andChangesNothing() {
        var context = root.withCancel();
        assertEquals("clock", npe(() -> Context.background(null)));
        assertEquals("timeout", npe(() -> root.withTimeout(null)));
        assertEquals("timeout", npe(() -> context.withTimeout(null)));
        assertEquals("cause", npe(() -> context.cancel(null)));
        assertNull(context.err());
    }

    private static String npe(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }

    private static void assertOwnDeadline(Context context) {
        assertTrue(context.err() instanceof DeadlineExceededException exceeded && !exceeded.isInherited(),
            () -> "not its own deadline: " + context.err());
        assertSame(context.err(), context.cause());
        assertEquals("deadline exceeded", context.err().getMessage());
    }

    private static void assertInheritedDeadline(Context context) {
        assertTrue(context.err() instanceof DeadlineExceededException exceeded && exceeded.isInherited(),
            () -> "not an inherited deadline: " + context.err());
        assertSame(context.err(), context.cause());
        assertEquals("inherited deadline exceeded", context.err().getMessage());
    }
}
