package dev.goloom.channel;

import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel keeps no element alive that it has handed over or given back. */
class ChannelReleaseTest {

    private final Channel<Object> channel = Channel.buffered(2);
    private final Channel<Object> other = Channel.rendezvous();

    @Test
    void elementThatWasReceived_isReleased() throws Exception {
        WeakReference<Object> element = sendNew();
        sendNew();
        assertTrue(channel.receive() != null);
        assertReleased(element);
    }

    @ParameterizedTest
    @EnumSource
    void elementOfAnInterruptedSend_isReleased(ThreadKind kind) throws Exception {
        sendNew();
        sendNew();
        var sender = Goroutine.start(kind, () -> {
            Object[] element = {new Object()};
            var weak = new WeakReference<>(element[0]);
            try {
                channel.send(element[0]);
            } catch (InterruptedException expected) {
                return weak;
            }
            throw new AssertionError("not interrupted");
        }).awaitBlocked();
        sender.interrupt();
        assertReleased(sender.join());
    }

    @ParameterizedTest
    @EnumSource
    void elementOfACaseThatLost_isReleased(ThreadKind kind) throws Exception {
        sendNew();
        sendNew();
        var selecting = Goroutine.start(kind, this::selectWithNew).awaitBlocked();
        other.send("wins");
        assertReleased(selecting.join());
    }

    private WeakReference<Object> sendNew() throws InterruptedException {
        Object element = new Object();
        channel.send(element);
        return new WeakReference<>(element);
    }

    private WeakReference<Object> selectWithNew() throws InterruptedException {
        Object element = new Object();
        WeakReference<Object> weak = new WeakReference<>(element);
        return select(send(channel, element, () -> new WeakReference<>(channel)), receive(other, () -> weak));
    }

    /** Ends when the collector has found nobody who holds the element; the limit only ends a test that has failed. */
    private void assertReleased(WeakReference<Object> element) throws InterruptedException {
        for (int i = 0; i < 100 && element.get() != null; i++) {
            System.gc();
        }
        assertNull(element.get(), () -> "the element is still held, by " + channel + " or " + other);
    }
}
