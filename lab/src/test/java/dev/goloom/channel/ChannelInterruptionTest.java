package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operation that an interrupt ended has not happened. */
class ChannelInterruptionTest {

    @ParameterizedTest
    @EnumSource
    void receive_thatIsInterrupted_hasTakenNothing_andLeavesNoWaiter(ThreadKind kind) throws Exception {
        LockedChannel<Integer> channel = new LockedChannel<>(0);
        var receiver = Goroutine.start(kind, () -> {
            assertThrows(InterruptedException.class, channel::receive);
            return Thread.currentThread().isInterrupted();
        }).awaitBlocked();
        receiver.interrupt();
        assertFalse(receiver.join(), "an exception clears the status");
        assertTrue(channel.receivers().isEmpty());
        var sender = Goroutine.start(() -> {
            channel.send(1);
            return 0;
        }).awaitBlocked();
        assertEquals(1, channel.receive());
        sender.join();
    }

    @ParameterizedTest
    @EnumSource
    void send_thatIsInterrupted_isWithdrawn_andLeavesNoWaiter(ThreadKind kind) throws Exception {
        LockedChannel<Integer> channel = new LockedChannel<>(1);
        channel.send(1);
        var sender = Goroutine.start(kind, () -> {
            assertThrows(InterruptedException.class, () -> channel.send(2));
            return Thread.currentThread().isInterrupted();
        }).awaitBlocked();
        sender.interrupt();
        assertFalse(sender.join(), "an exception clears the status");
        assertTrue(channel.senders().isEmpty());
        assertEquals(1, channel.receive());
        assertNull(channel.tryReceive());
        assertEquals(0, channel.length());
    }

    @ParameterizedTest
    @EnumSource
    void interruptedBeforeTheCall_throws_evenIfItCouldGoOn(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        channel.send(1);
        Goroutine.start(kind, () -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> channel.send(2));
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, channel::receive);
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, Channel.never()::receive);
            return 0;
        }).join();
        assertEquals(1, channel.length());
    }

    @Test
    void tryVariants_doNotLookAtTheInterruptStatus() throws Exception {
        Channel<Integer> channel = Channel.buffered(1);
        assertTrue(Goroutine.start(() -> {
            Thread.currentThread().interrupt();
            assertTrue(channel.trySend(1));
            assertEquals(1, channel.tryReceive());
            return Thread.currentThread().isInterrupted();
        }).join());
    }

    /** Interrupt and hand-over at the same time: the element is received, or it is still the sender's. */
    @ParameterizedTest
    @EnumSource
    void interrupt_againstHandOver_losesNothing(ThreadKind kind) throws Exception {
        for (int round = 0; round < 1_000; round++) {
            Channel<Integer> channel = Channel.rendezvous();
            var receiver = Goroutine.start(kind, () -> {
                try {
                    return channel.receive();
                } catch (InterruptedException interrupted) {
                    return null;
                }
            });
            if (round % 2 == 0) {
                receiver.awaitBlocked();
            }
            var interrupter = Goroutine.start(() -> {
                receiver.interrupt();
                return 0;
            });
            boolean sent = channel.trySend(round);
            interrupter.join();
            assertEquals(sent ? round : null, receiver.join());
        }
    }
}
