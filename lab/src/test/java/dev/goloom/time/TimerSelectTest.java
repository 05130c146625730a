package dev.goloom.time;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.selectInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timers among the cases of a select. */
class TimerSelectTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Timer timer = Timer.start(clock, LENGTH);
    private final Channel<String> channel = Channel.buffered(1);

    @Test
    void timerThatIsDue_isReady() throws Exception {
        assertEquals(-1L, select(receive(timer.channel(), i -> i), otherwise(() -> -1L)));
        clock.advance(LENGTH);
        assertEquals(LENGTH.toNanos(), select(receive(timer.channel(), i -> i), otherwise(() -> -1L)));
        assertEquals(-1L, select(receive(timer.channel(), i -> i), otherwise(() -> -1L)));
    }

    @ParameterizedTest
    @EnumSource
    void select_waitsForTheInstant(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectTimerOrChannel).awaitBlocked();
        clock.advance(LENGTH.minusNanos(1));
        selecting.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        assertEquals("timer", selecting.join());
        assertFalse(timer.stop(), "received");
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void caseThatComesFirst_leavesTheTimerPending(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectTimerOrChannel).awaitBlocked();
        channel.send("element");
        assertEquals("element", selecting.join());
        clock.advance(LENGTH);
        assertEquals(LENGTH.toNanos(), timer.channel().tryReceive());
    }

    /** Once each timer has won against the other, which then still has its instant. */
    @Test
    void ofTwoTimersThatAreDue_oneIsReceived_theOtherCanBeStopped() throws Exception {
        Set<String> winners = new TreeSet<>();
        for (int round = 0; round < 1_000 && winners.size() < 2; round++) {
            var one = Timer.start(clock, LENGTH);
            var two = Timer.start(clock, LENGTH);
            clock.advance(LENGTH);
            String winner = select(receive(one.channel(), () -> "one"), receive(two.channel(), () -> "two"));
            assertTrue((winner.equals("one") ? two : one).stop(), "not received: so it is pending");
            assertFalse((winner.equals("one") ? one : two).reset(LONG), "received");
            assertNull(one.channel().tryReceive());
            assertNull(two.channel().tryReceive());
            winners.add(winner);
        }
        assertEquals(Set.of("one", "two"), winners);
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoTimersThatBecomeDueTogether_oneIsReceived(ThreadKind kind) throws Exception {
        for (int round = 0; round < 100; round++) {
            var one = Timer.start(clock, LENGTH);
            var two = Timer.start(clock, LENGTH);
            var selecting = Goroutine.start(kind, () -> select(
                receive(one.channel(), () -> one), receive(two.channel(), () -> two))).awaitBlocked();
            clock.advance(LENGTH);
            Timer winner = selecting.join();
            assertFalse(winner.stop(), "received");
            assertEquals(clock.nanos(), (winner == one ? two : one).channel().tryReceive());
            assertEquals(0, deadlines.size());
        }
    }

    @Test
    void selectInOrder_prefersTheFirstOfTheTimersThatAreDue() throws Exception {
        var later = Timer.start(clock, LENGTH.multipliedBy(2));
        clock.advance(LONG);
        assertEquals("later",
            selectInOrder(receive(later.channel(), () -> "later"), receive(timer.channel(), () -> "earlier")));
    }

    /** The deadline of a select is no reason to give up while a case is ready. */
    @Test
    void timerThatIsDueTogetherWithAnAfter_wins() throws Exception {
        for (boolean timerFirst : new boolean[] {true, false}) {
            var one = Timer.start(clock, LENGTH);
            var selecting = Goroutine.start(() -> timerFirst
                ? select(receive(one.channel(), () -> "timer"), after(clock, LENGTH, () -> "after"))
                : select(after(clock, LENGTH, () -> "after"), receive(one.channel(), () -> "timer"))).awaitBlocked();
            clock.advance(LENGTH);
            assertEquals("timer", selecting.join());
        }
        assertEquals(0, deadlines.size());
    }

    @Test
    void oneTimerInTwoCases_isReceivedOnce() throws Exception {
        var selecting = Goroutine.start(() -> select(
            receive(timer.channel(), () -> "one"), receive(timer.channel(), () -> "two"))).awaitBlocked();
        assertEquals(1, deadlines.size());
        clock.advance(LENGTH);
        selecting.join();
        assertNull(timer.channel().tryReceive());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void twoSelectsThatWaitForOneTimer_oneGetsIt(ThreadKind kind) throws Exception {
        var first = Goroutine.start(kind, this::selectTimerOrChannel).awaitBlocked();
        var second = Goroutine.start(kind, this::selectTimerOrChannel).awaitBlocked();
        clock.advance(LENGTH);
        assertEquals("timer", first.join());
        second.awaitBlocked();
        channel.send("element");
        assertEquals("element", second.join());
        assertEquals(0, deadlines.size());
    }

    @ParameterizedTest
    @EnumSource
    void stopAndReset_whileASelectWaits(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, this::selectTimerOrChannel).awaitBlocked();
        assertTrue(timer.stop());
        clock.advance(LONG);
        selecting.awaitBlocked();
        assertFalse(timer.reset(LENGTH));
        clock.advance(LENGTH);
        assertEquals("timer", selecting.join());
        assertEquals(0, deadlines.size());
    }

    /** Whoever starts the timer anew after each element is told only if there was none for the whole length. */
    @Test
    void idleTimer_neverGivesAnInstantOfBeforeItsReset() throws Exception {
        Select<Boolean> next = Select.of(receive(channel, e -> true), receive(timer.channel(), i -> false));
        for (int i = 0; i < 1_000; i++) {
            clock.advance(LENGTH.minusNanos(i % 2)); // every other time the instant has come
            if (i % 2 == 0) {
                assertFalse(next.run(), "idle for the whole length");
                timer.reset(LENGTH);
            } else {
                channel.send("element");
                assertTrue(next.run());
                clock.advance(LENGTH);
                timer.reset(LENGTH);
                assertNull(timer.channel().tryReceive(), "an instant of before the reset");
            }
        }
    }

    private String selectTimerOrChannel() throws InterruptedException {
        return select(receive(timer.channel(), () -> "timer"), receive(channel, e -> e));
    }
}
