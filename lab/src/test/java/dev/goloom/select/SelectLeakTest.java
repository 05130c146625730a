package dev.goloom.select;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A select that is over waits nowhere: not on the channels that lost, not on a timer, not in the deadline queue. */
class SelectLeakTest {

    private static final int ROUNDS = 300;
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Channel<String> wins = Channel.rendezvous();
    private final Channel<String> loses = Channel.rendezvous();
    private final ReceiveChannel<Long> timer = Time.after(clock, HOUR);

    @ParameterizedTest
    @EnumSource
    void losers_haveNoWaiter(ThreadKind kind) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var selecting = Goroutine.start(kind, this::selectOnAll).awaitBlocked();
            assertEquals(2, deadlines.size(), "the timer and the after case are armed while somebody waits");
            wins.send("won");
            assertEquals("won", selecting.join());
            assertNothingWaits();
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptedSelect_hasNoWaiter(ThreadKind kind) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var selecting = Goroutine.start(kind, this::selectOnAll).awaitBlocked();
            selecting.interrupt();
            assertTrue(selecting.failure() instanceof InterruptedException);
            assertNothingWaits();
        }
    }

    /** A node that lost is dropped by whoever steps over it first. The timer must leave the queue then, too. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the other go on
    @ParameterizedTest
    @EnumSource
    void timer_isDisarmed_evenIfAnotherReceiverHasDroppedTheDeadNode(ThreadKind kind) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var selecting = Goroutine.start(kind, this::selectOnAll).awaitBlocked();
            var dropping = Goroutine.start(kind, () -> {
                while (!selecting.isDone()) {
                    timer.tryReceive();
                    Thread.yield();
                }
                return null;
            });
            wins.send("won");
            assertEquals("won", selecting.join());
            dropping.join();
            assertNothingWaits();
        }
    }

    private String selectOnAll() throws InterruptedException {
        return select(
            receive(wins, e -> e), receive(loses, e -> e), send(loses, "lost", () -> "sent"),
            receive(timer, () -> "timer"), after(clock, HOUR, () -> "after"));
    }

    private void assertNothingWaits() {
        for (Object place : List.of(wins, loses, timer)) {
            Selectable selectable = (Selectable) place;
            assertTrue(selectable.receivers().isEmpty(), () -> "a receiver waits on " + place);
            assertTrue(selectable.senders().isEmpty(), () -> "a sender waits on " + place);
        }
        assertEquals(0, deadlines.size());
    }
}
