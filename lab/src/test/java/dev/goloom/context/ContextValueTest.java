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
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Values by key, and contexts that add nothing but one, or have nothing else. */
@SuppressWarnings("NullAway") // null is among what is tested
class ContextValueTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final Key<String> USER = Key.of("user");
    private static final Key<Integer> RETRIES = Key.of("retries");

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    @Test
    void value_isFoundUnderItsKey_hereAndBelow_notAbove() {
        Context user = root.withValue(USER, "gopher");
        Context both = user.withValue(RETRIES, 3);
        assertNull(root.value(USER));
        assertEquals("gopher", user.value(USER));
        assertNull(user.value(RETRIES));
        assertEquals("gopher", both.value(USER));
        assertEquals(3, both.value(RETRIES));
        assertNull(Context.background().value(USER));
        assertNull(Context.todo().value(USER));
    }

    @Test
    void nearestValue_hidesThoseAbove_forThoseBelow() {
        Context outer = root.withValue(USER, "outer");
        Context inner = outer.withValue(RETRIES, 1).withValue(USER, "inner");
        assertEquals("inner", inner.value(USER));
        assertEquals("inner", inner.withCancel().value(USER));
        assertEquals(1, inner.value(RETRIES));
        assertEquals("outer", outer.value(USER));
    }

    @Test
    void siblings_doNotSeeOneAnothersValues() {
        Context parent = root.withCancel();
        Context one = parent.withValue(USER, "one");
        Context two = parent.withValue(USER, "two");
        assertEquals("one", one.value(USER));
        assertEquals("two", two.value(USER));
        assertNull(parent.value(USER));
    }

    @Test
    void keysOfOneName_areDifferent() {
        Key<String> other = Key.of("user");
        Context context = root.withValue(USER, "mine");
        assertNull(context.value(other));
        assertEquals("mine", context.withValue(other, "theirs").value(USER));
        assertFalse(USER.equals(other));
        assertEquals("user", other.toString());
    }

    @Test
    void value_isKeptThroughAllKindsOfChildren_andAfterTheEnd() {
        Context context = root.withValue(USER, "gopher")
            .withCancel()
            .withTimeout(TIMEOUT)
            .withDeadline(Long.MAX_VALUE)
            .withoutCancel()
            .withTimeout(TIMEOUT, new Exception());
        assertEquals("gopher", context.value(USER));
        clock.advance(TIMEOUT);
        assertTrue(context.err() instanceof DeadlineExceededException);
        assertEquals("gopher", context.value(USER));
        assertSame(context.value(USER), context.value(USER));
    }

    @Test
    void contextWithAValue_endsWithTheOneThatItWasMadeFrom() throws Exception {
        var parent = root.withTimeout(TIMEOUT);
        Context context = parent.withValue(USER, "gopher");
        assertSame(parent.done(), context.done());
        assertEquals(parent.deadline(), context.deadline());
        assertSame(clock, context.clock());
        assertNull(context.err());
        var cause = new Exception("no more");
        var waiting = Goroutine.start(context.done()::receive).awaitBlocked();
        parent.cancel(cause);
        waiting.join();
        assertSame(parent.err(), context.err());
        assertSame(cause, context.cause());
        assertThrows(CancelledException.class, context::throwIfEnded);
        assertSame(cause, context.withCancel().cause());
        assertSame(parent.err(), parent.withValue(USER, "late").err());
    }

    @Test
    void contextWithAValueOnARoot_neverEnds() {
        Context context = Context.background().withValue(USER, "gopher");
        assertSame(Channel.never(), context.done());
        assertNull(context.err());
        assertNull(context.cause());
        assertEquals(OptionalLong.empty(), context.deadline());
        context.throwIfEnded();
    }

    @Test
    void contextWithoutCancel_hasNoEnd_itsChildrenHaveTheirOwn() throws Exception {
        var parent = root.withTimeout(TIMEOUT);
        Context without = parent.withoutCancel();
        assertSame(Channel.never(), without.done());
        assertEquals(OptionalLong.empty(), without.deadline());
        assertSame(clock, without.clock());
        var child = without.withTimeout(TIMEOUT.multipliedBy(2));
        parent.cancel();
        assertNull(without.err());
        assertNull(child.err());
        var waiting = Goroutine.start(child.done()::receive).awaitBlocked();
        assertEquals(1, DeadlineQueue.of(clock).size());
        clock.advance(TIMEOUT.multipliedBy(2));
        waiting.join();
        assertTrue(child.err() instanceof DeadlineExceededException exceeded && !exceeded.isInherited());
        assertNull(without.err());
    }

    @Test
    void contextWithoutCancel_ofOneThatHasEnded_hasNotEnded() {
        var parent = root.withValue(USER, "gopher").withCancel();
        parent.cancel();
        Context without = parent.withoutCancel();
        assertNull(without.err());
        assertEquals("gopher", without.value(USER));
        assertNull(without.withCancel().err());
    }

    @Test
    void toString_namesTheKeys_notTheValues() {
        Context context = root.withValue(USER, "secret").withValue(RETRIES, 3);
        assertEquals("Context[never ends, values of retries, user]", context.toString());
        var child = root.withTimeout(TIMEOUT).withValue(USER, "secret");
        assertEquals("Context[deadline PT0.2S, values of user]", child.toString());
        assertEquals("Context[no deadline, values of user]", root.withValue(USER, "secret").withCancel().toString());
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("key", assertThrows(NullPointerException.class, () -> root.withValue(null, "")).getMessage());
        assertEquals("value", assertThrows(NullPointerException.class, () -> root.withValue(USER, null)).getMessage());
        assertEquals("key", assertThrows(NullPointerException.class, () -> root.value(null)).getMessage());
        assertEquals("name", assertThrows(NullPointerException.class, () -> Key.of(null)).getMessage());
    }
}
