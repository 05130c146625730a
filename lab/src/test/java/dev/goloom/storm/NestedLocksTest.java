package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.lock.SpinLock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A virtual thread that holds a lock and waits for a second one keeps its carrier. If it yielded, it might never get one
 * again: those that wait for the first lock yield to each other, and need not be in the same queue.
 */
@Tag("storm")
class NestedLocksTest {

    private static final int LOOKS = 200;

    @Test
    void select_thatWaitsForItsSecondChannel() {
        Channel<Integer> first = Channel.buffered(1);
        Channel<Integer> second = Channel.buffered(1);
        second.trySend(1);
        assertKeepsItsCarrier((SpinLock) second,
            () -> Select.select(Select.receive(first, e -> e), Select.receive(second, e -> e)));
    }

    @Test
    void timer_thatWaitsForTheDeadlineQueue() {
        ManualClock clock = Clock.manual();
        assertKeepsItsCarrier(DeadlineQueue.of(clock), Timer.start(clock, Duration.ofHours(1))::stop);
    }

    @Test
    void context_thatWaitsForTheOneAbove() {
        CancellableContext parent = Context.background(Clock.manual()).withCancel();
        Context child = parent.withCancel();
        assertKeepsItsCarrier((SpinLock) parent.done(), () -> child.afterFunc(() -> {}));
    }

    /** The holder has taken its first lock, without delay, when it is seen to wait for one: that is the second. */
    private static void assertKeepsItsCarrier(SpinLock second, Callable<?> holding) {
        Storm.run(ThreadKind.VIRTUAL, storm -> {
            second.lock();
            try {
                Goroutine<?> holder = storm.go("holder", random -> holding.call());
                while (!isIn(holder, SpinLock.class)) {
                    assertFalse(holder.isDone(), "it was to wait for the lock");
                }
                for (int i = 0; i < LOOKS; i++) {
                    assertFalse(isIn(holder, Thread.class, "yield"), "it has yielded while it held a lock");
                }
                assertTrue(isIn(holder, SpinLock.class));
            } finally {
                second.unlock();
            }
            storm.await();
        });
    }

    private static boolean isIn(Goroutine<?> goroutine, Class<?> type, String... methods) {
        return Arrays.stream(goroutine.stackTrace())
            .filter(frame -> frame.getClassName().equals(type.getName()))
            .anyMatch(frame -> methods.length == 0 || Arrays.asList(methods).contains(frame.getMethodName()));
    }
}
