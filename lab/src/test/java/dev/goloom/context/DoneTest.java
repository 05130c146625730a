package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.Waiter;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for the end of a context, and what is armed and attached meanwhile: no more than somebody waits for. */
@SuppressWarnings("NullAway") // null is among what is tested
class DoneTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Context root = Context.background(clock);

    @Test
    void done_isAlwaysTheSame() {
        var context = root.withCancel();
        assertSame(context.done(), context.done());
    }

    @ParameterizedTest
    @EnumSource
    void receive_returnsWhenCancelled(ThreadKind kind) throws Exception {
        var context = root.withCancel();
        var waiting = Goroutine.start(kind, () -> waitForErr(context)).awaitBlocked();
        context.cancel();
        assertTrue(waiting.join() instanceof CancelledException);
        assertNull(context.done().receive());
        assertNull(context.done().tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void receive_returnsAtTheDeadline_notBefore(ThreadKind kind) throws Exception {
        var context = root.withTimeout(TIMEOUT);
        var waiting = Goroutine.start(kind, () -> waitForErr(context)).awaitBlocked();
        clock.advance(TIMEOUT.minusNanos(1));
        waiting.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertTrue(waiting.join() instanceof DeadlineExceededException exceeded && !exceeded.isInherited());
    }

    @ParameterizedTest
    @EnumSource
    void receive_hearsOfTheEndOfAnyContextAbove(ThreadKind kind) throws Exception {
        var top = root.withCancel();
        var middle = top.withTimeout(TIMEOUT);
        var byCancel = Goroutine.start(kind, () -> waitForErr(middle.withCancel().withCancel())).awaitBlocked();
        top.cancel();
        assertTrue(byCancel.join() instanceof CancelledException);

        var timed = root.withTimeout(TIMEOUT);
        var byDeadline = Goroutine.start(kind, () -> waitForErr(timed.withCancel().withCancel())).awaitBlocked();
        clock.advance(TIMEOUT);
        assertTrue(byDeadline.join() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheWait_notTheContext(ThreadKind kind) throws Exception {
        var context = root.withTimeout(TIMEOUT);
        var waiting = Goroutine.start(kind, () -> waitForErr(context)).awaitBlocked();
        waiting.interrupt();
        assertTrue(waiting.failure() instanceof InterruptedException);
        assertNull(context.err());
        assertEquals(0, deadlines.size());
        assertThrows(InterruptedException.class, () -> {
            Thread.currentThread().interrupt();
            context.done().receive();
        });
    }

    @Test
    void deadline_isArmedOnlyWhileSomebodyWaits() throws Exception {
        var context = root.withTimeout(TIMEOUT);
        context.done();
        context.err();
        assertEquals(0, deadlines.size());
        var first = Goroutine.start(() -> waitForErr(context)).awaitBlocked();
        assertEquals(1, deadlines.size());
        var second = Goroutine.start(() -> waitForErr(context)).awaitBlocked();
        assertEquals(1, deadlines.size());
        first.interrupt();
        first.failure();
        assertEquals(1, deadlines.size());
        second.interrupt();
        second.failure();
        assertEquals(0, deadlines.size());
        var third = Goroutine.start(() -> waitForErr(context)).awaitBlocked();
        assertEquals(1, deadlines.size());
        context.cancel();
        third.join();
        assertEquals(0, deadlines.size());
    }

    @Test
    void inheritedDeadline_isArmedOnce_byItsOwner() throws Exception {
        var owner = root.withTimeout(TIMEOUT);
        List<Goroutine<ContextException>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(Goroutine.start(() -> waitForErr(owner.withTimeout(TIMEOUT.plusNanos(1)))).awaitBlocked());
        }
        assertEquals(1, deadlines.size());
        clock.advance(TIMEOUT);
        for (Goroutine<ContextException> each : waiting) {
            assertTrue(each.join() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
        }
        assertEquals(0, deadlines.size());
    }

    @Test
    void attached_isAContextWhileSomebodyWaitsBelowIt() throws Exception {
        var top = (CancelContext) root.withTimeout(TIMEOUT);
        var middle = (CancelContext) top.withCancel();
        var bottom = (CancelContext) middle.withCancel();
        WaitNode one = new Waiter();
        WaitNode two = new Waiter();
        assertTrue(bottom.listening().add(one));
        assertEquals(1, deadlines.size());
        assertTrue(middle.listening().add(two));
        bottom.listening().remove(one);
        assertEquals(1, deadlines.size(), "somebody waits in the middle");
        middle.listening().remove(two);
        assertEquals(0, deadlines.size());
        middle.listening().remove(two);
        assertEquals(0, deadlines.size());
    }

    @Test
    void cancelledChild_leavesTheParent() throws Exception {
        var parent = root.withTimeout(TIMEOUT);
        var child = parent.withCancel();
        var waiting = Goroutine.start(() -> waitForErr(child)).awaitBlocked();
        assertEquals(1, deadlines.size());
        child.cancel();
        waiting.join();
        assertEquals(0, deadlines.size(), "the parent has no listener any more");
        assertNull(parent.err());
    }

    @Test
    void add_afterTheEnd_isTurnedAway() {
        var context = (CancelContext) root.withCancel();
        context.cancel();
        assertFalse(context.listening().add(new Waiter()));
    }

    @Test
    void add_belowAContextThatHasEnded_claimsTheNode() {
        var top = root.withCancel();
        var bottom = (CancelContext) top.withCancel().withCancel();
        top.cancel();
        Waiter waiter = new Waiter();
        boolean added = bottom.listening().add(new WaitNode(waiter, null));
        assertTrue(!added || waiter.isClaimed());
    }

    @Test
    void chainOf100_000_endsWithoutRecursion() throws Exception {
        var top = root.withCancel();
        List<CancellableContext> chain = new ArrayList<>();
        CancellableContext bottom = top;
        for (int i = 0; i < 100_000; i++) {
            bottom = bottom.withCancel();
            chain.add(bottom);
        }
        Context last = bottom;
        var waiting = Goroutine.start(() -> waitForErr(last)).awaitBlocked();
        var cause = new Exception("no more");
        top.cancel(cause);
        assertTrue(waiting.join() instanceof CancelledException);
        assertSame(cause, last.cause());
        assertSame(cause, chain.get(50_000).cause());
    }

    @Test
    void select_onTwoContextsOfOneTree() throws Exception {
        var parent = root.withCancel();
        var child = parent.withTimeout(TIMEOUT);
        Channel<String> channel = Channel.rendezvous();
        var selecting = Goroutine.start(() -> Select.select(
            Select.receive(parent.done(), () -> "parent"),
            Select.receive(child.done(), () -> "child"),
            Select.receive(channel, e -> e))).awaitBlocked();
        clock.advance(TIMEOUT);
        assertEquals("child", selecting.join());
        assertEquals(0, deadlines.size());
        assertEquals("child", Select.select(
            Select.receive(child.done(), e -> "child"), Select.otherwise(() -> "otherwise")));
    }

    @Test
    void done_isAChannelWithoutElements() {
        ReceiveChannel<Void> done = root.withCancel().done();
        assertEquals(0, done.length());
        assertEquals(0, done.capacity());
        assertNull(done.tryReceive());
        assertFalse(done.isDrained());
    }

    /** A waiter arrives while the context ends, by its own cancel or by one above: it must not sleep. */
    @ParameterizedTest
    @EnumSource
    void waiter_againstCancel_isNotLost(ThreadKind kind) throws Exception {
        for (int round = 0; round < 2_000; round++) {
            var top = root.withCancel();
            var middle = top.withCancel();
            var bottom = middle.withTimeout(TIMEOUT);
            var first = Goroutine.start(kind, () -> waitForErr(bottom));
            var second = Goroutine.start(kind, () -> waitForErr(middle));
            (round % 2 == 0 ? top : middle).cancel();
            assertTrue(first.join() instanceof CancelledException);
            assertTrue(second.join() instanceof CancelledException);
            assertEquals(0, deadlines.size());
        }
    }

    /** A waiter arrives while its deadline passes: the clock stands there and does not come by again. */
    @ParameterizedTest
    @EnumSource
    void waiter_againstDeadline_isNotLost(ThreadKind kind) throws Exception {
        for (int round = 0; round < 2_000; round++) {
            var top = root.withTimeout(TIMEOUT);
            var bottom = top.withCancel();
            var first = Goroutine.start(kind, () -> waitForErr(bottom));
            var second = Goroutine.start(kind, () -> waitForErr(top));
            clock.advance(TIMEOUT);
            assertTrue(first.join() instanceof DeadlineExceededException);
            assertTrue(second.join() instanceof DeadlineExceededException);
            assertEquals(0, deadlines.size());
        }
    }

    private static ContextException waitForErr(Context context) throws InterruptedException {
        context.done().receive();
        return context.err();
    }
}
