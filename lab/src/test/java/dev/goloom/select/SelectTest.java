package dev.goloom.select;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.selectInOrder;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which case a select commits, and that it commits no other. */
@SuppressWarnings("NullAway") // null is among what is tested
class SelectTest {

    private final Channel<String> left = Channel.buffered(1);
    private final Channel<String> right = Channel.buffered(1);

    @Test
    void readyReceive_isCommitted() throws Exception {
        right.send("news");
        assertEquals("right news", select(receive(left, e -> "left " + e), receive(right, e -> "right " + e)));
        assertEquals(0, right.length());
    }

    @Test
    void readySend_isCommitted() throws Exception {
        left.send("full");
        assertEquals("right", select(send(left, "a", () -> "left"), send(right, "b", () -> "right")));
        assertEquals("full", left.receive());
        assertEquals("b", right.receive());
    }

    @Test
    void severalReady_commitOne_leaveTheOthers() throws Exception {
        left.send("a");
        right.send("b");
        String got = select(receive(left, e -> e), receive(right, e -> e));
        assertEquals(1, left.length() + right.length());
        assertEquals(got.equals("a") ? "b" : "a", left.length() == 1 ? left.receive() : right.receive());
    }

    @Test
    void severalReady_eachIsPickedSometimes() throws Exception {
        Set<Integer> picked = new HashSet<>();
        Channel<Integer> closed = Channel.rendezvous();
        closed.close();
        for (int i = 0; i < 1_000; i++) { // missing one of three has a probability of 1e-175
            picked.add(select(receive(closed, () -> 0), receive(closed, () -> 1), receive(closed, () -> 2)));
        }
        assertEquals(Set.of(0, 1, 2), picked);
    }

    @Test
    void inOrder_picksTheFirstThatIsReady() throws Exception {
        for (int i = 0; i < 100; i++) {
            left.send("a");
            right.send("b");
            assertEquals("b", selectInOrder(
                receive(Channel.<String>never(), e -> e), receive(right, e -> e), receive(left, e -> e)));
            left.receive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void blockedSelect_isCompletedByASender_andLeavesNoWaiter(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, () -> select(
            receive(left, e -> "left " + e), receive(right, e -> "right " + e))).awaitBlocked();
        right.send("news");
        assertEquals("right news", selecting.join());
        assertNobodyWaits(left, right);
        assertEquals(0, right.length());
    }

    @ParameterizedTest
    @EnumSource
    void blockedSelect_isCompletedByAReceiver_andLeavesNoWaiter(ThreadKind kind) throws Exception {
        Channel<String> a = Channel.rendezvous();
        Channel<String> b = Channel.rendezvous();
        var selecting = Goroutine.start(kind, () -> select(
            send(a, "to a", () -> "sent to a"), send(b, "to b", () -> "sent to b"))).awaitBlocked();
        assertEquals("to b", b.receive());
        assertEquals("sent to b", selecting.join());
        assertNobodyWaits(a, b);
        assertNull(a.tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void blockedSelect_thatIsInterrupted_hasDoneNothing_andLeavesNoWaiter(ThreadKind kind) throws Exception {
        Channel<String> out = Channel.rendezvous();
        var selecting = Goroutine.start(kind, () -> select(
            receive(left, e -> e), send(out, "x", () -> "sent"))).awaitBlocked();
        selecting.interrupt();
        assertTrue(selecting.failure() instanceof InterruptedException);
        assertNobodyWaits(left, out);
        assertNull(out.tryReceive());
    }

    @Test
    void interruptedBeforeTheCall_throws_evenIfACaseIsReady() throws Exception {
        left.send("still there");
        Goroutine.start(() -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> select(receive(left, e -> e)));
            return 0;
        }).join();
        assertEquals("still there", left.receive());
    }

    @Test
    void otherwise_isCommittedIfNothingIsReady() throws Exception {
        assertEquals("nothing", select(receive(left, e -> e), otherwise(() -> "nothing")));
        left.send("news");
        assertEquals("news", select(receive(left, e -> e), otherwise(() -> "nothing")));
    }

    @Test
    void disabledCases_areNotCommitted() throws Exception {
        left.send("a");
        assertEquals("nothing", select(
            receive(left, e -> e).when(false),
            receive(Channel.<String>never(), e -> e),
            send(Channel.<String>never(), "x", () -> "sent"),
            otherwise(() -> "nothing")));
        assertEquals("a", select(receive(left, e -> e).when(true), otherwise(() -> "nothing")));
    }

    @ParameterizedTest
    @EnumSource
    void noCaseThatCanBeReady_blocksUntilInterrupted(ThreadKind kind) throws Exception {
        for (List<Case<String>> cases : List.of(
            List.<Case<String>>of(), List.of(receive(Channel.<String>never(), e -> e)))) {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Case<String>[] array = cases.toArray(new Case[0]);
            var selecting = Goroutine.start(kind, () -> select(array)).awaitBlocked();
            selecting.interrupt();
            assertTrue(selecting.failure() instanceof InterruptedException);
        }
    }

    @Test
    void closedChannel_isReadyToReceive_withNull() throws Exception {
        left.close();
        assertEquals("got null", select(receive(left, e -> "got " + e), receive(right, e -> e)));
    }

    @Test
    void closedChannel_isReadyToSend_andThrows() {
        left.close();
        assertThrows(ChannelClosedException.class, () -> select(
            send(left, "x", () -> "sent"), receive(right, e -> e)));
    }

    @ParameterizedTest
    @EnumSource
    void close_completesABlockedSelect(ThreadKind kind) throws Exception {
        Channel<String> a = Channel.rendezvous();
        var receiving = Goroutine.start(kind, () -> select(
            receive(a, e -> "got " + e), receive(right, e -> e))).awaitBlocked();
        a.close();
        assertEquals("got null", receiving.join());
        Channel<String> b = Channel.rendezvous();
        var sending = Goroutine.start(kind, () -> select(
            send(b, "x", () -> "sent"), receive(right, e -> e))).awaitBlocked();
        b.close();
        assertTrue(sending.failure() instanceof ChannelClosedException);
        assertNobodyWaits(right);
    }

    @Test
    void sendAndReceiveOnOneChannel_doNotMeetEachOther() throws Exception {
        Channel<String> channel = Channel.rendezvous();
        var selecting = Goroutine.start(() -> select(
            send(channel, "mine", () -> "sent"), receive(channel, e -> "received " + e))).awaitBlocked();
        channel.send("theirs");
        assertEquals("received theirs", selecting.join());
        var again = Goroutine.start(() -> select(
            send(channel, "mine", () -> "sent"), receive(channel, e -> "received " + e))).awaitBlocked();
        assertEquals("mine", channel.receive());
        assertEquals("sent", again.join());
        assertNobodyWaits(channel);
    }

    @Test
    void oneChannelSeveralTimes_takesOneElement() throws Exception {
        var selecting = Goroutine.start(() -> select(
            receive(left, e -> "first " + e), receive(left, e -> "second " + e))).awaitBlocked();
        left.send("a");
        left.send("b");
        assertTrue(selecting.join().endsWith(" a"));
        assertEquals("b", left.receive());
    }

    @Test
    void handler_runsOnTheCaller_afterTheCommit_andItsExceptionIsTheResult() throws Exception {
        left.send("a");
        Thread caller = Thread.currentThread();
        var failure = new IllegalStateException("on purpose");
        assertEquals(failure, assertThrows(IllegalStateException.class, () -> select(receive(left, e -> {
            assertEquals(caller, Thread.currentThread());
            assertEquals(0, left.length());
            throw failure;
        }))));
    }

    /** Two selects that face each other over two channels, named in both orders: one pair of cases meets. */
    @ParameterizedTest
    @EnumSource
    void twoSelects_thatFaceEachOther_meet(ThreadKind kind) throws Exception {
        for (int round = 0; round < 1_000; round++) {
            Channel<String> there = Channel.rendezvous();
            Channel<String> back = Channel.rendezvous();
            var one = Goroutine.start(kind, () -> select(
                send(there, "1", () -> "one sent"), receive(back, e -> "one received")));
            var two = Goroutine.start(kind, () -> select(
                send(back, "2", () -> "two sent"), receive(there, e -> "two received")));
            assertEquals(one.join().equals("one sent") ? "two received" : "two sent", two.join());
            assertNobodyWaits(there, back);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void manySelects_overTheSameChannels_deliverEveryElementOnce(int channels) throws Exception {
        int each = 2_000;
        List<Channel<Integer>> all = java.util.stream.Stream.generate(() -> Channel.<Integer>rendezvous())
            .limit(channels)
            .toList();
        @SuppressWarnings("unchecked")
        Case<Integer>[] receives = all.stream().map(c -> receive(c, e -> e)).toArray(Case[]::new);
        var senders = java.util.stream.IntStream.range(0, 4).mapToObj(sender -> Goroutine.start(() -> {
            for (int i = 0; i < each; i++) {
                int element = sender * each + i;
                @SuppressWarnings("unchecked")
                Case<Integer>[] sends = all.stream().map(c -> send(c, element, () -> 0)).toArray(Case[]::new);
                select(sends);
            }
            return 0;
        })).toList();
        var receivers = java.util.stream.IntStream.range(0, 4).mapToObj(receiver -> Goroutine.start(() -> {
            var got = new java.util.BitSet();
            for (int i = 0; i < each; i++) {
                got.set(select(receives));
            }
            return got;
        })).toList();
        var received = new java.util.BitSet();
        for (var receiver : receivers) {
            received.or(receiver.join());
        }
        for (var sender : senders) {
            sender.join();
        }
        assertEquals(4 * each, received.cardinality());
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals("cases[1]", npe(() -> select(receive(left, e -> e), null)));
        assertEquals("channel", npe(() -> receive(null, e -> e)));
        assertEquals("channel", npe(() -> receive(null, () -> 1)));
        assertEquals("handler", npe(() -> receive(left, (java.util.function.Supplier<String>) null)));
        assertEquals("handler", npe(() -> receive(left, (java.util.function.Function<String, String>) null)));
        assertEquals("channel", npe(() -> send(null, "x", () -> 1)));
        assertEquals("element", npe(() -> send(left, null, () -> 1)));
        assertEquals("handler", npe(() -> send(left, "x", null)));
        assertEquals("duration", npe(() -> after(null, () -> 1)));
        assertEquals("clock", npe(() -> after(null, Duration.ZERO, () -> 1)));
        assertEquals("handler", npe(() -> after(Duration.ZERO, null)));
        assertEquals("handler", npe(() -> otherwise(null)));
        assertEquals("a select has at most one otherwise case", assertThrows(IllegalArgumentException.class,
            () -> select(otherwise(() -> 1), otherwise(() -> 2))).getMessage());
        ReceiveChannel<String> foreign = new ForeignChannel();
        assertEquals("not a channel of goloom: foreign", assertThrows(IllegalArgumentException.class,
            () -> receive(foreign, e -> e)).getMessage());
    }

    private static String npe(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }

    private static void assertNobodyWaits(Channel<?>... channels) {
        for (Channel<?> channel : channels) {
            Selectable place = (Selectable) channel;
            place.lock();
            boolean empty = place.receivers().isEmpty() && place.senders().isEmpty();
            place.unlock();
            assertTrue(empty, () -> "a waiter was left on " + channel);
        }
    }

    private static final class ForeignChannel implements ReceiveChannel<String> {

        @Override
        public String receive() {
            return "";
        }

        @Override
        public String tryReceive() {
            return "";
        }

        @Override
        public boolean isDrained() {
            return false;
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public int capacity() {
            return 0;
        }

        @Override
        public String toString() {
            return "foreign";
        }
    }
}
