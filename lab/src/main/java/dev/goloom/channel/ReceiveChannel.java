package dev.goloom.channel;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The receiving end of a channel. Give it to whoever may only receive.
 *
 * <p>Thread-safe. Not for implementation outside goloom: a select takes only goloom's own.
 *
 * <p>Source: Go's {@code <-chan T}.
 *
 * @param <T> the type of the elements
 */
public interface ReceiveChannel<T> extends Iterable<T> {

    /**
     * Receives an element; blocks until there is one, or the channel is closed. Receivers that wait are served in the
     * order in which they began to wait.
     *
     * <p>If this method throws, it has taken no element. Receiving from {@link Channel#never()} blocks until the thread
     * is interrupted. A receive from a rendezvous channel happens before the send of its element completes; the k-th
     * receive from a channel of capacity C happens before the (k+C)-th send completes.
     *
     * @return the element; null if the channel is closed and drained
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    @Nullable T receive() throws InterruptedException;

    /**
     * Receives an element if that needs no waiting. Does not block. The answer is exact: null only if at some moment of
     * the call the buffer was empty and no sender waited. {@link #isDrained} tells whether there will be another.
     *
     * @return the element, or null if there is none now
     */
    @Nullable T tryReceive();

    /**
     * Receives one element after the other, until the channel is closed and drained: Go's {@code range} over a channel.
     * {@code hasNext} blocks as {@link #receive} does, and takes the element that the next {@code next} returns; so ask
     * for it only if you will take that, as a {@code for} loop does. Leaving the loop takes no further element.
     *
     * <p>If the thread is interrupted, before {@code hasNext} or while it waits, that throws an
     * {@link UncheckedInterruptedException}; no element was taken, and the interrupt status is set.
     *
     * @return an iterator for one thread; several of them share the elements
     */
    @Override
    default Iterator<T> iterator() {
        return new ChannelIterator<>(this);
    }

    /**
     * Whether the channel is closed and all its elements are received.
     *
     * @return true from then on, for ever: every receive returns null at once
     */
    boolean isDrained();

    /**
     * The number of elements that are sent and not received.
     *
     * @return how many elements the buffer held at some moment of the call; 0 for a rendezvous channel
     */
    int length();

    /**
     * The size of the buffer.
     *
     * @return how many elements can be sent without a receiver; 0 for a rendezvous channel
     */
    int capacity();
}
