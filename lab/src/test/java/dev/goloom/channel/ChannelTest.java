package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a channel hands over, to whom, and in which order. */
@SuppressWarnings("NullAway") // null is among what is tested
class ChannelTest {

    @ParameterizedTest
    @EnumSource
    void rendezvous_sendWaitsForTheReceiver(ThreadKind kind) throws Exception {
        Channel<String> channel = Channel.rendezvous();
        var sender = Goroutine.start(kind, () -> {
            channel.send("hello");
            return null;
        }).awaitBlocked();
        assertEquals("hello", channel.receive());
        sender.join();
    }

    @ParameterizedTest
    @EnumSource
    void rendezvous_receiveWaitsForTheSender(ThreadKind kind) throws Exception {
        Channel<String> channel = Channel.rendezvous();
        var receiver = Goroutine.start(kind, channel::receive).awaitBlocked();
        channel.send("hello");
        assertEquals("hello", receiver.join());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void buffered_holdsAsManyAsItsCapacity_inOrder(int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        for (int round = 0; round < 3; round++) { // the ring wraps around
            for (int i = 0; i < capacity; i++) {
                assertEquals(i, channel.length());
                channel.send(i);
            }
            assertFalse(channel.trySend(-1));
            for (int i = 0; i < capacity; i++) {
                assertEquals(i, channel.receive());
            }
            assertNull(channel.tryReceive());
        }
        assertEquals(0, channel.length());
        assertEquals(capacity, channel.capacity());
    }

    @ParameterizedTest
    @EnumSource
    void buffered_senderThatWaits_getsThePlaceThatIsFreed(ThreadKind kind) throws Exception {
        Channel<String> channel = Channel.buffered(1);
        channel.send("first");
        var sender = Goroutine.start(kind, () -> {
            channel.send("second");
            return null;
        }).awaitBlocked();
        assertEquals("first", channel.receive());
        sender.join();
        assertEquals(1, channel.length());
        assertEquals("second", channel.receive());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void senders_areServedInTheOrderOfArrival(int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        for (int i = 0; i < capacity; i++) {
            channel.send(i);
        }
        List<Goroutine<?>> senders = new ArrayList<>();
        for (int i = capacity; i < capacity + 5; i++) {
            int element = i;
            senders.add(Goroutine.start(() -> {
                channel.send(element);
                return null;
            }).awaitBlocked());
        }
        for (int i = 0; i < capacity + 5; i++) {
            assertEquals(i, channel.receive());
        }
        for (Goroutine<?> sender : senders) {
            sender.join();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void receivers_areServedInTheOrderOfArrival(int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        List<Goroutine<Integer>> receivers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            receivers.add(Goroutine.start(channel::receive).awaitBlocked());
        }
        for (int i = 0; i < 5; i++) {
            channel.send(i);
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(i, receivers.get(i).join());
        }
    }

    @Test
    void trySend_isFalse_onlyIfNobodyWaits() throws Exception {
        Channel<String> channel = Channel.rendezvous();
        assertFalse(channel.trySend("lost"));
        var receiver = Goroutine.start(channel::receive).awaitBlocked();
        assertTrue(channel.trySend("taken"));
        assertEquals("taken", receiver.join());
        assertFalse(channel.trySend("lost"));
    }

    @Test
    void tryReceive_isNull_onlyIfNobodyWaits() throws Exception {
        Channel<String> channel = Channel.rendezvous();
        assertNull(channel.tryReceive());
        var sender = Goroutine.start(() -> {
            channel.send("offered");
            return null;
        }).awaitBlocked();
        assertEquals("offered", channel.tryReceive());
        sender.join();
        assertNull(channel.tryReceive());
    }

    @Test
    void tryVariants_doNotTakeAWaiterThatWasInterrupted() throws Exception {
        Channel<String> channel = Channel.rendezvous();
        var receiver = Goroutine.start(channel::receive).awaitBlocked();
        receiver.interrupt();
        receiver.failure();
        assertFalse(channel.trySend("lost"));
        var sender = Goroutine.start(() -> {
            channel.send("withdrawn");
            return null;
        }).awaitBlocked();
        sender.interrupt();
        sender.failure();
        assertNull(channel.tryReceive());
    }

    @Test
    void never_isNeverReady() throws Exception {
        Channel<String> never = Channel.never();
        assertSame(never, Channel.never());
        assertFalse(never.trySend("lost"));
        assertNull(never.tryReceive());
        assertFalse(never.isDrained());
        assertEquals(0, never.length());
        assertEquals(0, never.capacity());
        assertThrows(IllegalStateException.class, never::close);
    }

    @ParameterizedTest
    @EnumSource
    void never_blocksUntilInterrupted(ThreadKind kind) throws Exception {
        Channel<String> never = Channel.never();
        var receiver = Goroutine.start(kind, never::receive).awaitBlocked();
        var sender = Goroutine.start(kind, () -> {
            never.send("lost");
            return null;
        }).awaitBlocked();
        receiver.interrupt();
        sender.interrupt();
        assertTrue(receiver.failure() instanceof InterruptedException);
        assertTrue(sender.failure() instanceof InterruptedException);
    }

    @Test
    void badInput_namesTheArgument_andChangesNothing() {
        assertEquals(
            "negative capacity: -1",
            assertThrows(IllegalArgumentException.class, () -> Channel.buffered(-1)).getMessage());
        for (Channel<String> channel : List.of(Channel.<String>buffered(1), Channel.<String>never())) {
            for (var call : List.<org.junit.jupiter.api.function.Executable>of(
                () -> channel.send(null), () -> channel.trySend(null))) {
                assertEquals("element", assertThrows(NullPointerException.class, call).getMessage());
                assertEquals(0, channel.length());
            }
        }
    }

    @Test
    void toString_tellsTheState() throws Exception {
        Channel<String> channel = Channel.buffered(2);
        channel.send("a");
        assertEquals("Channel[1 of 2]", channel.toString());
        channel.close();
        assertEquals("Channel[1 of 2, closed]", channel.toString());
        assertEquals("Channel.never()", Channel.never().toString());
    }
}
