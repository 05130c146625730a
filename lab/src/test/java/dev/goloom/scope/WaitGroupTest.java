package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A counter of goroutines, and those who wait for its zero. */
@SuppressWarnings("NullAway") // null is among what is tested
class WaitGroupTest {

    private final WaitGroup group = new WaitGroup();

    @Test
    void newGroup_isAtZero_andAwaitReturns() throws Exception {
        group.await();
        group.await(Context.background());
        group.add(0);
        assertEquals("WaitGroup[0]", group.toString());
    }

    @ParameterizedTest
    @EnumSource
    void await_returnsAtZero_notBefore_forAllWhoWait(ThreadKind kind) throws Exception {
        group.add(3);
        List<Goroutine<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(Goroutine.start(kind, this::await).awaitBlocked());
        }
        group.done();
        group.add(2);
        group.add(-3);
        assertEquals("WaitGroup[1]", group.toString());
        waiting.forEach(Goroutine::awaitBlocked);
        group.done();
        for (Goroutine<String> each : waiting) {
            each.join();
        }
    }

    /** Two groups let a crowd through one gate after the other, again and again. */
    @Test
    void group_isUsedAgain_asABarrier() throws Exception {
        WaitGroup second = new WaitGroup();
        int crowd = 16;
        for (int round = 0; round < 50; round++) {
            group.add(crowd);
            second.add(crowd);
            AtomicInteger through = new AtomicInteger();
            List<Goroutine<Integer>> all = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                all.add(Goroutine.start(() -> {
                    group.done();
                    second.await();
                    return through.incrementAndGet();
                }));
            }
            group.await();
            for (int i = 0; i < crowd; i++) {
                assertEquals(0, through.get(), "let through too soon");
                second.done();
            }
            for (Goroutine<Integer> each : all) {
                each.join();
            }
            assertEquals(crowd, through.get());
        }
    }

    @Test
    void whatIsDoneBeforeDone_isSeenAfterAwait() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var written = new int[2];
            for (int i = 0; i < 2; i++) {
                int place = i;
                group.go(() -> written[place] = 1);
            }
            group.await();
            assertEquals(2, written[0] + written[1], "woken before zero");
        }
    }

    @Test
    void go_countsUntilTheRoutineEnds_however() throws Exception {
        Channel<String> goOn = Channel.rendezvous();
        Thread returns = group.go(() -> goOn.receive());
        Thread interrupted = group.go(() -> Channel.never().receive());
        Thread throwsUp = group.go(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
            throw new Exception("expected");
        });
        var waiting = Goroutine.start(this::await).awaitBlocked();
        assertTrue(returns.isVirtual());
        throwsUp.join();
        interrupted.interrupt();
        interrupted.join();
        waiting.awaitBlocked();
        assertEquals("WaitGroup[1]", group.toString());
        goOn.close();
        waiting.join();
    }

    @Test
    void go_exceptionOfTheRoutine_goesToItsThreadsHandler() throws Exception {
        Channel<Throwable> thrown = Channel.buffered(1);
        var failure = new Exception("expected");
        group.go(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, each) -> thrown.trySend(each));
            throw failure;
        });
        assertSame(failure, thrown.receive());
        group.await();
    }

    @Test
    void routine_mayStartOthers_whileItRuns() throws Exception {
        AtomicInteger leaves = new AtomicInteger();
        group.go(new Tree(group, leaves, 8));
        group.await();
        assertEquals(256, leaves.get());
    }

    private record Tree(WaitGroup group, AtomicInteger leaves, int height) implements Routine {
        @Override
        public void run() {
            if (height == 0) {
                leaves.incrementAndGet();
            } else {
                group.go(new Tree(group, leaves, height - 1));
                group.go(new Tree(group, leaves, height - 1));
            }
        }
    }

    @Test
    void counterBelowZero_orAboveTheLargestInt_isRefused_andStaysAsItIs() throws Exception {
        assertEquals("negative counter: 0 and delta -1",
            assertThrows(IllegalStateException.class, group::done).getMessage());
        group.add(1);
        assertThrows(IllegalStateException.class, () -> group.add(-2));
        assertThrows(IllegalStateException.class, () -> group.add(Integer.MIN_VALUE));
        assertThrows(IllegalStateException.class, () -> group.add(Integer.MAX_VALUE));
        assertEquals("WaitGroup[1]", group.toString());
        var waiting = Goroutine.start(this::await).awaitBlocked();
        assertThrows(IllegalStateException.class, () -> group.add(-2));
        waiting.awaitBlocked();
        group.done();
        waiting.join();
        assertThrows(IllegalStateException.class, group::done);
        group.add(Integer.MAX_VALUE);
        group.add(-Integer.MAX_VALUE);
        group.await();
    }

    /** Go forbids it. Here, who waits is told of the first zero, though the counter has risen again by the time it runs. */
    @Test
    void addFromZeroWhileSomebodyWaits_doesNotKeepHim() throws Exception {
        for (int round = 0; round < 500; round++) {
            group.add(1);
            var waiting = Goroutine.start(this::await).awaitBlocked();
            group.done();
            group.add(1);
            waiting.join();
            var next = Goroutine.start(this::await).awaitBlocked();
            group.done();
            next.join();
        }
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheWait_notTheGroup(ThreadKind kind) throws Exception {
        group.add(1);
        var waiting = Goroutine.start(kind, this::await).awaitBlocked();
        var within = Goroutine.start(kind, () -> await(Context.background().withCancel())).awaitBlocked();
        waiting.interrupt();
        within.interrupt();
        assertTrue(waiting.failure() instanceof InterruptedException);
        assertTrue(within.failure() instanceof InterruptedException);
        group.done();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, group::await);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @ParameterizedTest
    @EnumSource
    void await_endsWithItsContext_andTheGroupGoesOn(ThreadKind kind) throws Exception {
        ManualClock clock = Clock.manual();
        group.add(1);
        var context = Context.background(clock).withTimeout(Duration.ofMillis(200));
        var cause = new Exception("no more");
        var cancelled = Context.background(clock).withCancel();
        var first = Goroutine.start(kind, () -> await(context)).awaitBlocked();
        var second = Goroutine.start(kind, () -> await(cancelled)).awaitBlocked();
        cancelled.cancel(cause);
        clock.advance(Duration.ofMillis(200));
        assertTrue(
            first.failure() instanceof DeadlineExceededException exceeded && exceeded.getStackTrace().length > 0);
        assertSame(cause, ((CancelledException) second.failure()).getCause());
        assertThrows(DeadlineExceededException.class, () -> group.await(context));
        var third = Goroutine.start(kind, () -> await(Context.background(clock).withCancel())).awaitBlocked();
        group.done();
        third.join();
        group.await(context); // the counter counts
        assertEquals(0, DeadlineQueue.of(clock).size());
    }

    /** Whoever waits when the last one is done is woken; the counter is never passed over. */
    @Test
    void awaitAgainstTheLastDone_isNotLost() throws Exception {
        for (int round = 0; round < 3_000; round++) {
            group.add(1);
            var waiting = Goroutine.start(this::await);
            var within = Goroutine.start(() -> await(Context.background().withCancel()));
            group.done();
            waiting.join();
            within.join();
        }
    }

    @Test
    void badInput_namesTheArgument_andCountsNothing() {
        assertEquals("routine", assertThrows(NullPointerException.class, () -> group.go(null)).getMessage());
        assertEquals("context", assertThrows(NullPointerException.class, () -> group.await(null)).getMessage());
        assertEquals("WaitGroup[0]", group.toString());
    }

    private String await() throws InterruptedException {
        group.await();
        return "";
    }

    private String await(Context context) throws InterruptedException {
        group.await(context);
        assertNull(context.err());
        return "";
    }
}
