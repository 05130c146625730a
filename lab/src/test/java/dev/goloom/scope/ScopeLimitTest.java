package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scope in which only so many children run at once. */
@SuppressWarnings("NullAway") // a child that was not started is null
class ScopeLimitTest {

    private final Context root = Context.background();
    private final Channel<String> goOn = Channel.rendezvous();

    /** The first children wait for each other, so that the limit is reached; the others come and go as they may. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50})
    void limit_isReached_andNeverExceeded_andAllRun(int limit) throws Exception {
        CountDownLatch together = new CountDownLatch(limit);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int children = 500;
        try (var scope = Scope.open(root, Policy.<Integer>waitForAll().limit(limit))) {
            List<Subtask<Integer>> forked = new ArrayList<>();
            for (int i = 0; i < children; i++) {
                int number = i;
                forked.add(scope.fork(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    together.countDown();
                    together.await();
                    running.decrementAndGet();
                    if (number % 5 == 0) {
                        throw new Exception("a child that fails leaves its place, too");
                    }
                    return number;
                }));
            }
            scope.join();
            long succeeded = forked.stream().filter(child -> child.state() == Subtask.State.SUCCESS).count();
            assertEquals(children - children / 5, succeeded);
        }
        assertEquals(limit, most.get());
    }

    @Test
    void greatestLimits_takeLittleMemory() throws Exception {
        for (int limit : new int[] {Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
            try (var scope = Scope.open(root, Policy.<String>failFast().limit(limit))) {
                var child = scope.fork(() -> "child");
                scope.join();
                assertEquals("child", child.get());
            }
        }
    }

    @Test
    void limitOfOne_runsThemInTheirOrder() throws Exception {
        List<Integer> order = new ArrayList<>(); // by one thread at a time, and each after the one before
        List<Integer> expected = new ArrayList<>();
        try (var scope = Scope.open(root, Policy.<Void>failFast().limit(1))) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                expected.add(i);
                scope.fork(() -> {
                    order.add(number);
                });
            }
            scope.join();
        }
        assertEquals(expected, order);
    }

    @ParameterizedTest
    @EnumSource
    void fork_blocksWhileTheLimitIsReached(ThreadKind owner) throws Exception {
        var forking = Goroutine.start(owner, () -> {
            try (var scope = Scope.open(root, Policy.<String>failFast().limit(2))) {
                scope.fork(() -> goOn.receive());
                scope.fork(() -> goOn.receive());
                var third = scope.fork(() -> "third");
                scope.join();
                return third.get();
            }
        }).awaitBlocked();
        goOn.send("one place is free");
        forking.awaitBlocked(); // in join, for the second child
        goOn.send("the second");
        assertEquals("third", forking.join());
    }

    @Test
    void tryFork_isNullWhileTheLimitIsReached() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>failFast().limit(1))) {
            var first = scope.fork(() -> goOn.receive());
            assertNull(scope.tryFork(() -> "refused"));
            goOn.close();
            Subtask<String> second = scope.tryFork(() -> "second");
            while (second == null) {
                Thread.onSpinWait(); // the first child is about to leave its place
                second = scope.tryFork(() -> "second");
            }
            scope.join();
            assertNull(first.get());
            assertEquals("second", second.get());
            assertEquals("2", second.name(), "what was refused has no number");
        }
    }

    @Test
    void tryFork_withoutALimit_alwaysStarts() throws Exception {
        try (var scope = Scope.open(root)) {
            for (int i = 0; i < 100; i++) {
                assertNotNull(scope.tryFork(() -> goOn.receive()));
            }
            goOn.close();
            scope.join();
        }
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheWaitForAPlace_andStartsNothing_norTakesThePlace(ThreadKind owner) throws Exception {
        Channel<String> interrupted = Channel.buffered(1);
        var forking = Goroutine.start(owner, () -> {
            try (var scope = Scope.open(root, Policy.<String>failFast().limit(1))) {
                scope.fork(() -> goOn.receive());
                assertThrows(InterruptedException.class, () -> scope.fork(() -> {
                    throw new AssertionError("started");
                }));
                interrupted.send("interrupted");
                var second = scope.fork(() -> "second");
                scope.join();
                return second.get();
            }
        }).awaitBlocked();
        forking.interrupt();
        interrupted.receive();
        goOn.send("go on");
        assertEquals("second", forking.join());
    }

    @Test
    void failureOfAChild_endsTheWaitForAPlace() throws Exception {
        var failure = new Exception("failed");
        var forking = Goroutine.start(() -> {
            try (var scope = Scope.open(root, Policy.<String>failFast().limit(1))) {
                scope.fork(() -> {
                    goOn.receive();
                    throw failure;
                });
                var late = scope.fork(() -> {
                    throw new AssertionError("started");
                });
                assertEquals(Subtask.State.CANCELLED, late.state());
                return scope.join();
            }
        }).awaitBlocked();
        goOn.send("fail");
        var thrown = (ExecutionException) forking.failure();
        assertSame(failure, thrown.getCause());
    }

    @Test
    void deadlineOfTheContext_endsTheWaitForAPlace() throws Exception {
        ManualClock clock = Clock.manual();
        var context = Context.background(clock).withTimeout(Duration.ofMillis(200));
        var forking = Goroutine.start(() -> {
            try (var scope = Scope.open(context, Policy.<String>failFast().limit(1))) {
                scope.fork(() -> goOn.receive());
                var late = scope.fork(() -> {
                    throw new AssertionError("started");
                });
                assertEquals(Subtask.State.CANCELLED, late.state());
                assertEquals(Subtask.State.CANCELLED, scope.tryFork(() -> "started").state());
                return scope.join();
            }
        }).awaitBlocked();
        clock.advance(Duration.ofMillis(200));
        assertTrue(forking.failure() instanceof DeadlineExceededException exceeded && !exceeded.isInherited());
    }

    /**
     * When the 13th is to be started, the 11th or the 12th has left its place, and so has ended the context before. Often,
     * for two that succeed at once: the second must not leave before the context has ended.
     */
    @Test
    void firstSuccess_endsTheWaitForAPlace() throws Exception {
        for (int round = 0; round < 300; round++) {
            try (var scope = Scope.open(root, Policy.<Integer>firstSuccess().limit(2))) {
                for (int i = 0; i < 100; i++) {
                    int number = i;
                    var child = scope.fork(() -> {
                        if (number < 10) {
                            throw new Exception("no");
                        }
                        return number;
                    });
                    assertTrue(number < 12 || child.state() == Subtask.State.CANCELLED, child::toString);
                }
                int winner = scope.join();
                assertTrue(winner == 10 || winner == 11, () -> "won by " + winner);
            }
        }
    }

    /** The place is left after the end, so who gets it is to see the end, too. */
    @Test
    void firstSuccess_isSeenByTryFork_whenThePlaceIsFree() throws Exception {
        for (int round = 0; round < 20_000; round++) {
            try (var scope = Scope.open(root, Policy.<String>firstSuccess().limit(1))) {
                scope.fork(() -> "first");
                Subtask<String> second = scope.tryFork(() -> "second");
                while (second == null) {
                    Thread.onSpinWait(); // the first child is about to leave its place
                    second = scope.tryFork(() -> "second");
                }
                assertEquals(Subtask.State.CANCELLED, second.state(), "round " + round);
                assertEquals("first", scope.join());
            }
        }
    }

    @Test
    void limitOfLessThanOne_isRefused() {
        for (int none : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> Policy.failFast().limit(none));
        }
    }
}
