package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Length and capacity. */
class ChannelLengthTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 100})
    void length_isWhatIsBuffered_capacityStays(int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        for (int i = 0; i < capacity; i++) {
            assertLength(i, capacity, channel);
            channel.send(i);
        }
        assertLength(capacity, capacity, channel);
        channel.close();
        for (int i = 0; i < capacity; i++) {
            assertLength(capacity - i, capacity, channel);
            assertEquals(i, channel.receive());
        }
        assertLength(0, capacity, channel);
    }

    /** Its memory is taken as it fills, from wherever its first element is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 700, 1023, 1024})
    void largeBuffer_holdsItsCapacity_inOrder(int received) throws Exception {
        Channel<Integer> channel = Channel.buffered(5_000);
        for (int i = 0; i < received; i++) {
            channel.send(i);
            assertEquals(i, channel.receive());
        }
        for (int i = 0; i < 5_000; i++) {
            assertLength(i, 5_000, channel);
            assertTrue(channel.trySend(i));
        }
        assertFalse(channel.trySend(5_000));
        for (int i = 0; i < 5_000; i++) {
            assertEquals(i, channel.receive());
        }
        assertLength(0, 5_000, channel);
    }

    @Test
    void greatestBuffer_takesLittleMemory() throws Exception {
        Channel<Integer> channel = Channel.buffered(Integer.MAX_VALUE);
        channel.send(1);
        assertLength(1, Integer.MAX_VALUE, channel);
        assertEquals(1, channel.receive());
    }

    @Test
    void rendezvous_hasCapacityZero_likeBufferedOfZero() {
        assertEquals(0, Channel.rendezvous().capacity());
        assertEquals(0, Channel.buffered(0).capacity());
    }

    @Test
    void elementsOfSendersThatWait_doNotCount() throws Exception {
        Channel<Integer> channel = Channel.buffered(1);
        channel.send(1);
        var sender = Goroutine.start(() -> {
            channel.send(2);
            return 0;
        }).awaitBlocked();
        assertLength(1, 1, channel);
        channel.receive();
        sender.join();
        assertLength(1, 1, channel);
    }

    @ParameterizedTest
    @EnumSource
    void length_staysBetweenZeroAndTheCapacity_whileOthersSendAndReceive(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.buffered(3);
        var sender = Goroutine.start(kind, () -> {
            for (int i = 0; i < 50_000; i++) {
                channel.send(i);
            }
            channel.close();
            return 0;
        });
        var receiver = Goroutine.start(kind, () -> {
            while (channel.receive() != null) {
                // only the count matters
            }
            return 0;
        });
        while (!receiver.isDone()) {
            int length = channel.length();
            assertTrue(0 <= length && length <= 3, () -> "length " + length);
        }
        sender.join();
        receiver.join();
    }

    private static void assertLength(int length, int capacity, Channel<?> channel) {
        assertEquals(length, channel.length());
        assertEquals(capacity, channel.capacity());
    }
}
