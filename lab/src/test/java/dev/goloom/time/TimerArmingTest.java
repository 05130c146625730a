package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.Waiter;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a timer keeps in the queue and alive: nothing, unless somebody waits on its channel. */
class TimerArmingTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Timer timer = Timer.start(clock, LENGTH);
    private final TimerChannel channel = (TimerChannel) timer.channel();

    @Test
    void timer_isArmedOnlyWhileSomebodyWaits() throws Exception {
        Ticker.start(clock, LENGTH).reset(LONG);
        timer.reset(LENGTH);
        channel.tryReceive();
        Select.select(Select.receive(channel, () -> true), Select.otherwise(() -> false));
        assertEquals(0, deadlines.size(), "nobody waits");
        var first = Goroutine.start(channel::receive).awaitBlocked();
        var second = Goroutine.start(channel::receive).awaitBlocked();
        assertEquals(1, deadlines.size());
        first.interrupt();
        first.failure();
        assertEquals(1, deadlines.size(), "the second still waits");
        second.interrupt();
        second.failure();
        assertEquals(0, deadlines.size());
    }

    @Test
    void select_disarmsTheTimersThatHaveLost() throws Exception {
        var other = Timer.start(clock, LONG);
        Channel<String> elements = Channel.rendezvous();
        var selecting = Goroutine.start(() -> Select.select(
            Select.receive(channel, () -> "timer"),
            Select.receive(other.channel(), () -> "other"),
            Select.receive(elements, e -> e))).awaitBlocked();
        assertEquals(2, deadlines.size());
        elements.send("element");
        assertEquals("element", selecting.join());
        assertEquals(0, deadlines.size());
    }

    @Test
    void ticker_isDisarmedBetweenTwoReceives() throws Exception {
        var ticker = Ticker.start(clock, LENGTH);
        for (int i = 0; i < 3; i++) {
            var receiving = Goroutine.start(ticker.channel()::receive).awaitBlocked();
            assertEquals(1, deadlines.size());
            clock.advance(LENGTH);
            receiving.join();
            assertEquals(0, deadlines.size());
        }
    }

    /**
     * A select that waits on the timer commits another case. Before it has taken back its node, somebody else looks at the
     * timer and drops the node, which is dead: the deadline must go with it, whichever of the two comes first.
     */
    @TestFactory
    Stream<DynamicTest> receiverThatWasClaimedElsewhere_leavesNothingArmed() {
        return Stream.of(
            look("nobody", () -> {}),
            look("tryReceive", channel::tryReceive),
            look("reset", () -> timer.reset(LONG)),
            look("stop", timer::stop));
    }

    private DynamicTest look(String name, Runnable look) {
        return DynamicTest.dynamicTest(name, () -> {
            timer.reset(LENGTH);
            Waiter waiter = new Waiter();
            WaitNode node = enqueue(waiter);
            assertEquals(1, deadlines.size());
            assertTrue(waiter.claim(new WaitNode(waiter, null)));
            look.run();
            channel.leave(channel.receivers(), node);
            assertEquals(0, deadlines.size(), "armed, and nobody waits");
        });
    }

    @Test
    void instantThatIsDue_belongsToWhoWaits_notToWhoComesLater() {
        Waiter waiter = new Waiter();
        WaitNode node = new WaitNode(waiter, null);
        channel.lock();
        channel.receivers().add(node);
        channel.unlock();
        clock.advance(LENGTH); // the waiter has not armed the timer yet
        assertNull(channel.tryReceive(), "somebody came first");
        channel.awaited();
        assertTrue(waiter.isClaimed());
        assertEquals(LENGTH.toNanos(), node.element());
    }

    @Test
    void instant_isHandedToTheNextReceiver_ifTheFirstWasClaimedElsewhere() {
        Waiter dead = new Waiter();
        enqueue(dead);
        Waiter live = new Waiter();
        WaitNode node = enqueue(live);
        dead.claim(new WaitNode(dead, null));
        clock.advance(LENGTH);
        assertTrue(live.isClaimed());
        assertEquals(LENGTH.toNanos(), node.element());
        assertEquals(0, deadlines.size());
    }

    @Test
    void instant_stays_ifTheOnlyReceiverWasClaimedElsewhere() {
        Waiter dead = new Waiter();
        enqueue(dead);
        dead.claim(new WaitNode(dead, null));
        clock.advance(LENGTH);
        assertEquals(LENGTH.toNanos(), channel.tryReceive());
    }

    /** On the machine's clock, whose queue lives as long as the JVM. */
    @TestFactory
    Stream<DynamicTest> timerThatNobodyRefersTo_isGarbage() {
        return Stream.of(
            garbage("Time.after", () -> Time.after(LONG)),
            garbage("Timer", () -> Timer.start(LONG)),
            garbage("Timer, stopped", () -> {
                Timer stopped = Timer.start(LONG);
                stopped.stop();
                return stopped;
            }),
            garbage("Ticker", () -> Ticker.start(LONG)),
            garbage("Timer that somebody has waited for", () -> {
                Timer waitedFor = Timer.start(LONG);
                interruptReceiver(waitedFor);
                return waitedFor;
            }));
    }

    private static DynamicTest garbage(String name, Supplier<Object> make) {
        return DynamicTest.dynamicTest(name, () -> {
            List<WeakReference<Object>> made = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                made.add(new WeakReference<>(make.get()));
            }
            for (int i = 0; i < 50 && !made.isEmpty(); i++) {
                System.gc();
                made.removeIf(reference -> reference.refersTo(null));
            }
            assertEquals(0, made.size(), "still alive");
        });
    }

    private static void interruptReceiver(Timer timer) {
        try {
            var receiving = Goroutine.start(timer.channel()::receive).awaitBlocked();
            receiving.interrupt();
            assertNotNull(receiving.failure());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private WaitNode enqueue(Waiter waiter) {
        WaitNode node = new WaitNode(waiter, null);
        channel.lock();
        channel.receivers().add(node);
        channel.unlock();
        channel.awaited();
        return node;
    }
}
