package dev.goloom.select;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deadlines of a select, on a clock that the test moves. */
class SelectAfterTest {

    private static final Duration LENGTH = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Channel<String> channel = Channel.buffered(1);

    @ParameterizedTest
    @EnumSource
    void after_isCommittedAtItsInstant_notBefore(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectWithAfter).awaitBlocked();
        assertEquals(1, deadlines.size());
        clock.advance(LENGTH.minusNanos(1));
        assertFalse(selecting.isDone());
        selecting.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertEquals("timed out", selecting.join());
        assertEquals(0, deadlines.size());
        assertTrue(((Selectable) channel).receivers().isEmpty(), "a waiter was left on the channel");
    }

    @ParameterizedTest
    @EnumSource
    void caseThatComesFirst_takesTheDeadlineOutOfTheQueue(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectWithAfter).awaitBlocked();
        channel.send("in time");
        assertEquals("in time", selecting.join());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_takesTheDeadlineOutOfTheQueue(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectWithAfter).awaitBlocked();
        selecting.interrupt();
        assertTrue(selecting.failure() instanceof InterruptedException);
        assertEquals(0, deadlines.size());
    }

    @Test
    void readyCase_doesNotArmTheDeadline() throws Exception {
        channel.send("ready");
        assertEquals("ready", selectWithAfter());
        assertEquals(0, deadlines.size());
    }

    @Test
    void afterOfZeroOrLess_doesNotWait_butAReadyCaseWins() throws Exception {
        assertEquals("due", select(receive(channel, e -> e), after(clock, Duration.ZERO, () -> "due")));
        assertEquals("due", select(receive(channel, e -> e), after(clock, Duration.ofNanos(-1), () -> "due")));
        for (int i = 0; i < 100; i++) {
            channel.send("ready");
            assertEquals("ready", select(after(clock, Duration.ZERO, () -> "due"), receive(channel, e -> e)));
        }
    }

    @Test
    void afterOfZero_winsAgainstOtherwise() throws Exception {
        assertEquals("due", select(otherwise(() -> "otherwise"), after(clock, Duration.ZERO, () -> "due")));
        assertEquals("otherwise", select(after(clock, LENGTH, () -> "due"), otherwise(() -> "otherwise")));
    }

    @Test
    void severalDeadlines_theEarliestIsCommitted() throws Exception {
        var selecting = Goroutine.start(() -> select(
            after(clock, LENGTH.multipliedBy(2), () -> "late"),
            after(clock, LENGTH, () -> "early"))).awaitBlocked();
        clock.advance(LENGTH);
        assertEquals("early", selecting.join());
        assertEquals(0, deadlines.size());
    }

    @Test
    void hugeDuration_neverEnds() throws Exception {
        var selecting = Goroutine.start(() -> select(
            receive(channel, e -> e), after(clock, Duration.ofSeconds(Long.MAX_VALUE), () -> "over"))).awaitBlocked();
        clock.advance(Duration.ofDays(100_000));
        selecting.awaitBlocked();
        channel.send("in time");
        assertEquals("in time", selecting.join());
    }

    @Test
    void after_canBeUsedAgain_andCountsFromEachSelect() throws Exception {
        Case<String> after = after(clock, LENGTH, () -> "timed out");
        for (int i = 0; i < 3; i++) {
            var selecting = Goroutine.start(() -> select(receive(channel, e -> e), after)).awaitBlocked();
            clock.advance(LENGTH.minusNanos(1));
            selecting.awaitBlocked();
            clock.advance(Duration.ofNanos(1));
            assertEquals("timed out", selecting.join());
        }
    }

    @Test
    void systemClock_isNeverEarly() throws Exception {
        for (int i = 0; i < 50; i++) {
            Duration length = Duration.ofNanos(i * 20_000L);
            long start = System.nanoTime();
            select(receive(channel, e -> e), after(length, () -> "timed out"));
            long elapsed = System.nanoTime() - start;
            assertTrue(elapsed >= length.toNanos(), () -> length + " took " + elapsed + " ns");
        }
    }

    /** The result arrives as the deadline passes: it is returned, or it is still in the channel. */
    @ParameterizedTest
    @EnumSource
    void resultAgainstDeadline_losesNothing(ThreadKind kind) throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var selecting = Goroutine.start(kind, this::selectWithAfter).awaitBlocked();
            var sender = Goroutine.start(() -> channel.trySend("result"));
            clock.advance(LENGTH);
            assertTrue(sender.join());
            assertEquals(selecting.join().equals("timed out") ? "result" : null, channel.tryReceive());
            assertEquals(0, deadlines.size());
        }
    }

    private String selectWithAfter() throws InterruptedException {
        return select(receive(channel, e -> e), after(clock, LENGTH, () -> "timed out"));
    }
}
