package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null is among what is tested
class QueueChannelTest {

    @Test
    void buffered_holdsAsManyAsItsCapacity_inOrder() throws Exception {
        QueueChannel<Integer> channel = QueueChannel.buffered(2);
        channel.send(1);
        assertTrue(channel.trySend(2));
        assertFalse(channel.trySend(3));
        assertEquals(1, channel.receive());
        assertEquals(2, channel.tryReceive());
        assertNull(channel.tryReceive());
    }

    @Test
    void rendezvous_hasNoPlace() throws Exception {
        QueueChannel<Integer> channel = QueueChannel.rendezvous();
        assertFalse(channel.trySend(1));
        assertNull(channel.tryReceive());
        var sender = Goroutine.start(() -> {
            channel.send(2);
            return 0;
        }).awaitBlocked();
        assertEquals(2, channel.receive());
        sender.join();
    }

    @Test
    void receive_withATimeout_returnsWhatIsThere_orNullAfterIt() throws Exception {
        QueueChannel<Integer> channel = QueueChannel.buffered(1);
        assertNull(channel.receive(Duration.ofSeconds(-1)));
        assertNull(channel.receive(Duration.ZERO));
        long start = System.nanoTime();
        assertNull(channel.receive(Duration.ofMillis(2)));
        assertTrue(System.nanoTime() - start >= 2_000_000, "early");
        channel.send(1);
        assertEquals(1, channel.receive(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void badInput_namesTheArgument() {
        assertEquals(
            "capacity less than 1: 0",
            assertThrows(IllegalArgumentException.class, () -> QueueChannel.buffered(0)).getMessage());
        QueueChannel<Integer> channel = QueueChannel.buffered(1);
        assertEquals("element", assertThrows(NullPointerException.class, () -> channel.send(null)).getMessage());
        assertEquals("element", assertThrows(NullPointerException.class, () -> channel.trySend(null)).getMessage());
        assertEquals("timeout", assertThrows(NullPointerException.class, () -> channel.receive(null)).getMessage());
    }
}
