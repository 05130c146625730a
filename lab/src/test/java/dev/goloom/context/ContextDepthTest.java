package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

/** Trees that would overflow a stack if they were walked by recursion: 100,000 deep, or as wide. */
class ContextDepthTest {

    private static final int DEPTH = 100_000;
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final Key<Integer> KEY = Key.of("k");

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final CancellableContext top = Context.background(clock).withTimeout(TIMEOUT);
    private final List<CancellableContext> chain = new ArrayList<>();
    private final CancellableContext bottom = dig();

    private CancellableContext dig() {
        CancellableContext context = top;
        for (int i = 0; i < DEPTH; i++) {
            context = context.withCancel();
            chain.add(context);
        }
        return context;
    }

    @Test
    void cancelAtTheTop_isKnownAtTheBottom_ifNobodyWaits() {
        var cause = new Exception("no more");
        top.cancel(cause);
        assertSame(cause, bottom.cause());
        assertTrue(bottom.done().isDrained());
    }

    @Test
    void deadlineAtTheTop_wakesWhoWaitsAtTheBottom_andOnTheWay() throws Exception {
        List<Goroutine<ContextException>> waiting = new ArrayList<>();
        for (int i = DEPTH - 1; i >= 0; i -= 10_000) {
            Context context = chain.get(i);
            waiting.add(Goroutine.start(() -> {
                context.done().receive();
                return context.err();
            }).awaitBlocked());
        }
        assertEquals(1, deadlines.size(), "the deadline is armed once, by the context that it is of");
        clock.advance(TIMEOUT);
        for (Goroutine<ContextException> each : waiting) {
            assertTrue(each.join() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
        }
        assertTrue(chain.stream().allMatch(context -> context.err() instanceof DeadlineExceededException));
        assertEquals(0, deadlines.size());
    }

    @Test
    void functionAtTheBottom_isCalled_orStopped() throws Exception {
        Channel<String> called = Channel.buffered(2);
        AfterFunc stopped = bottom.afterFunc(() -> called.trySend("stopped"));
        assertEquals(1, deadlines.size());
        assertTrue(stopped.stop());
        assertEquals(0, deadlines.size(), "nobody waits any more, on any level");
        bottom.afterFunc(() -> called.trySend("called"));
        top.cancel();
        assertEquals("called", called.receive());
        assertNull(called.tryReceive());
    }

    @Test
    void callAndSleepAtTheBottom_areEndedFromTheTop() throws Exception {
        var calling = Goroutine.start(() -> bottom.call(new SynchronousQueue<String>()::take)).awaitBlocked();
        var sleeping = Goroutine.start(() -> {
            bottom.sleep(TIMEOUT.multipliedBy(2));
            return "";
        }).awaitBlocked();
        top.cancel();
        assertTrue(calling.failure() instanceof CancelledException);
        assertTrue(sleeping.failure() instanceof CancelledException);
        assertEquals(0, deadlines.size());
    }

    @Test
    void endInTheMiddle_reachesTheBottom_notTheTop() throws Exception {
        var waiting = Goroutine.start(bottom.done()::receive).awaitBlocked();
        chain.get(DEPTH / 2).cancel();
        waiting.join();
        assertNull(chain.get(DEPTH / 2 - 1).err());
        assertNull(top.err());
        assertEquals(0, deadlines.size());
    }

    @Test
    void interruptAtTheBottom_detachesAll() throws Exception {
        var waiting = Goroutine.start(bottom.done()::receive).awaitBlocked();
        assertEquals(1, deadlines.size());
        waiting.interrupt();
        waiting.failure();
        assertEquals(0, deadlines.size());
        assertNull(bottom.err());
    }

    @Test
    void manyChildrenOfOneContext_endWithIt() throws Exception {
        Channel<Integer> called = Channel.buffered(DEPTH);
        for (int i = 0; i < DEPTH; i++) {
            int number = i;
            AfterFunc after = top.withCancel().afterFunc(() -> called.trySend(number));
            if (i % 100 != 0) {
                assertTrue(after.stop());
            }
        }
        top.cancel();
        long sum = 0;
        for (int i = 0; i < DEPTH; i += 100) {
            sum += Objects.requireNonNull(called.receive());
        }
        assertEquals(100L * (DEPTH / 100) * (DEPTH / 100 - 1) / 2, sum);
        assertNull(called.tryReceive());
    }

    @Test
    void valuesAreFound_howeverManyAreBetween() {
        Key<String> far = Key.of("far");
        Context context = bottom.withValue(far, "value");
        for (int i = 0; i < DEPTH; i++) {
            context = context.withValue(KEY, i);
        }
        assertEquals("value", context.value(far));
        assertEquals(DEPTH - 1, context.value(KEY));
        assertTrue(context.toString().endsWith("k, k, far]"));
        top.cancel();
        assertTrue(context.err() instanceof CancelledException);
    }
}
