package dev.goloom.channel;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Receives until the channel is closed and drained. Holds at most one element: the one that {@code next} returns. */
final class ChannelIterator<T> implements Iterator<T> {

    private final ReceiveChannel<T> channel;
    private @Nullable T received;
    private boolean ended;

    ChannelIterator(ReceiveChannel<T> channel) {
        this.channel = channel;
    }

    @Override
    public boolean hasNext() {
        if (received == null && !ended) {
            received = receive();
            ended = received == null;
        }
        return !ended;
    }

    @Override
    public T next() {
        T element = hasNext() ? received : null;
        if (element == null) {
            throw new NoSuchElementException(channel + " is closed and drained");
        }
        received = null;
        return element;
    }

    private @Nullable T receive() {
        try {
            return channel.receive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedInterruptedException(interrupted);
        }
    }
}
