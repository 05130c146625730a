package dev.goloom.select;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.send;
import static dev.goloom.select.Select.sendFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A select that is made once and run for many turns. */
class SelectReuseTest {

    private final Channel<Integer> in = Channel.buffered(4);
    private final Channel<Integer> out = Channel.rendezvous();

    @Test
    void eachTurn_commitsOneCase_andLooksAnew() throws Exception {
        Select<String> select = Select.of(receive(in, e -> "received " + e), otherwise(() -> "nothing"));
        assertEquals("nothing", select.run());
        in.send(1);
        in.send(2);
        assertEquals("received 1", select.run());
        assertEquals("received 2", select.run());
        assertEquals("nothing", select.run());
        in.close();
        assertEquals("received null", select.run());
        assertEquals("received null", select.run());
    }

    @Test
    void inOrder_picksTheFirstThatIsReady_inEachTurn() throws Exception {
        Channel<Integer> other = Channel.buffered(100);
        Select<String> select = Select.inOrder(receive(in, e -> "in"), receive(other, e -> "other"));
        for (int i = 0; i < 100; i++) {
            in.send(i);
            other.send(i);
            assertEquals("in", select.run());
        }
        assertEquals("other", select.run());
    }

    @ParameterizedTest
    @EnumSource
    void turnThatWaited_orWasInterrupted_doesNotShowInTheNext(ThreadKind kind) throws Exception {
        Select<Integer> select = Select.of(receive(in, e -> e), send(out, 42, () -> -1));
        var waiting = Goroutine.start(kind, select::run).awaitBlocked();
        in.send(1);
        assertEquals(1, waiting.join());
        var interrupted = Goroutine.start(kind, select::run).awaitBlocked();
        interrupted.interrupt();
        assertTrue(interrupted.failure() instanceof InterruptedException);
        assertNull(out.tryReceive());
        var again = Goroutine.start(kind, select::run).awaitBlocked();
        assertEquals(42, out.receive());
        assertEquals(-1, again.join());
    }

    @Test
    void failureOfAHandler_ofAnElement_orOfTheChannel_doesNotShowInTheNext() throws Exception {
        AtomicReference<String> failing = new AtomicReference<>("element");
        Select<String> select = Select.of(sendFrom(in, () -> {
            if ("element".equals(failing.get())) {
                throw new IllegalStateException("element");
            }
            return 7;
        }, () -> {
            if ("handler".equals(failing.get())) {
                throw new IllegalStateException("handler");
            }
            return "sent";
        }));
        assertEquals("element", assertThrows(IllegalStateException.class, select::run).getMessage());
        assertEquals(0, in.length());
        failing.set("handler");
        assertEquals("handler", assertThrows(IllegalStateException.class, select::run).getMessage());
        assertEquals(1, in.length());
        failing.set("");
        assertEquals("sent", select.run());
        in.close();
        assertThrows(ChannelClosedException.class, select::run);
        assertThrows(ChannelClosedException.class, select::run);
        assertEquals(2, in.length());
    }

    @Test
    void conditionsAndElements_areAskedOncePerTurn_inOrder_whateverIsPicked() throws Exception {
        List<String> asked = new ArrayList<>();
        AtomicInteger turn = new AtomicInteger();
        Select<String> select = Select.of(
            receive(in, e -> "received").when(() -> asked.add("condition") && turn.get() == 2),
            sendFrom(out, () -> asked.add("element 1") ? 1 : 0, () -> "sent"),
            sendFrom(Channel.<Integer>never(), () -> asked.add("element 2") ? 2 : 0, () -> "sent"),
            otherwise(() -> "nothing"));
        in.send(1);
        turn.set(1);
        assertEquals("nothing", select.run());
        turn.set(2);
        assertEquals("received", select.run());
        assertEquals(List.of("condition", "element 1", "element 2", "condition", "element 1", "element 2"), asked);
    }

    @Test
    void after_countsFromTheStartOfEachTurn() throws Exception {
        ManualClock clock = Clock.manual();
        Select<String> select = Select.of(
            receive(in, e -> "received"), after(clock, Duration.ofSeconds(1), () -> "timed out"));
        for (int turn = 0; turn < 3; turn++) {
            var waiting = Goroutine.start(select::run).awaitBlocked();
            clock.advance(Duration.ofSeconds(1).minusNanos(1));
            assertTrue(!waiting.isDone());
            clock.advance(Duration.ofNanos(1));
            assertEquals("timed out", waiting.join());
        }
    }

    @Test
    void handler_mayRunItsOwnSelect() throws Exception {
        List<Select<Integer>> self = new ArrayList<>();
        self.add(Select.of(receive(in, e -> e == null ? 0 : e + run(self.get(0)))));
        for (int each : new int[] {3, 2, 1}) {
            in.send(each);
        }
        in.close();
        assertEquals(6, run(self.get(0)));
    }

    @Test
    void callersArray_isTheCallersAgain() throws Exception {
        @SuppressWarnings("unchecked")
        Case<Integer>[] cases = List.of(receive(in, e -> e)).toArray(Case[]::new);
        Select<Integer> select = Select.of(cases);
        cases[0] = otherwise(() -> -1);
        in.send(1);
        assertEquals(1, select.run());
    }

    private static int run(Select<Integer> select) {
        try {
            return select.run();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** One object for all threads: each turn has its own element and its own wait. */
    @ParameterizedTest
    @EnumSource
    void threadsThatShareIt_deliverEachElementOnce(ThreadKind kind) throws Exception {
        int each = 3_000;
        int threads = 4;
        Channel<Integer> other = Channel.buffered(1);
        AtomicInteger next = new AtomicInteger();
        Select<Integer> sends = Select.of(
            sendFrom(out, next::getAndIncrement, () -> 1), receive(Channel.<Integer>rendezvous(), () -> -1));
        Select<Integer> receives = Select.of(receive(out, e -> e), receive(other, e -> e));
        List<Goroutine<Integer>> senders = new ArrayList<>();
        List<Goroutine<BitSet>> receivers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            senders.add(Goroutine.start(kind, () -> {
                int sent = 0;
                for (int i = 0; i < each; i++) {
                    sent += sends.run();
                }
                return sent;
            }));
            receivers.add(Goroutine.start(kind, () -> {
                BitSet received = new BitSet();
                for (int i = 0; i < each; i++) {
                    received.set(receives.run());
                }
                return received;
            }));
        }
        BitSet all = new BitSet();
        for (Goroutine<BitSet> receiver : receivers) {
            all.or(receiver.join());
        }
        for (Goroutine<Integer> sender : senders) {
            assertEquals(each, sender.join());
        }
        assertEquals(threads * each, all.cardinality());
        assertEquals(threads * each, all.length());
    }

    @Test
    @SuppressWarnings("NullAway") // null is among what is tested
    void badInput_isRefused() {
        assertEquals("cases[1]", assertThrows(NullPointerException.class,
            () -> Select.of(receive(in, e -> e), null)).getMessage());
        assertEquals("element", assertThrows(NullPointerException.class,
            () -> Select.of(sendFrom(in, () -> null, () -> 1)).run()).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Select.of(otherwise(() -> 1), otherwise(() -> 2)).run());
    }
}
