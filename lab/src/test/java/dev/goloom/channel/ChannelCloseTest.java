package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelCloseTest {

    @Test
    void receive_afterClose_getsWhatIsBuffered_thenNull() throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        channel.send(1);
        channel.send(2);
        channel.close();
        assertFalse(channel.isDrained());
        assertEquals(1, channel.receive());
        assertEquals(2, channel.tryReceive());
        assertTrue(channel.isDrained());
        assertNull(channel.receive());
        assertNull(channel.tryReceive());
        assertNull(channel.receive());
    }

    @ParameterizedTest
    @EnumSource
    void close_wakesAllReceivers(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.rendezvous();
        List<Goroutine<Integer>> receivers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            receivers.add(Goroutine.start(kind, channel::receive).awaitBlocked());
        }
        channel.close();
        for (Goroutine<Integer> receiver : receivers) {
            assertNull(receiver.join());
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_wakesAllSenders_whoseElementsAreNotReceived(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.buffered(1);
        channel.send(1);
        List<Goroutine<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            senders.add(Goroutine.start(kind, () -> {
                channel.send(2);
                return 0;
            }).awaitBlocked());
        }
        channel.close();
        for (Goroutine<Integer> sender : senders) {
            assertTrue(sender.failure() instanceof ChannelClosedException);
        }
        assertEquals(1, channel.receive());
        assertNull(channel.receive());
    }

    @Test
    void send_afterClose_throws() {
        Channel<Integer> channel = Channel.buffered(1);
        channel.close();
        assertEquals(
            "send on a closed channel",
            assertThrows(ChannelClosedException.class, () -> channel.send(1)).getMessage());
        assertThrows(ChannelClosedException.class, () -> channel.trySend(1));
        assertEquals(0, channel.length());
    }

    @Test
    void close_twice_throws() {
        Channel<Integer> channel = Channel.rendezvous();
        channel.close();
        assertEquals(
            "close of a closed channel",
            assertThrows(IllegalStateException.class, channel::close).getMessage());
        assertTrue(channel.isDrained());
    }
}
