package dev.goloom.channel;

/**
 * The sending end of a channel. Give it to whoever may only send.
 *
 * <p>Thread-safe. Not for implementation outside goloom.
 *
 * <p>Source: Go's {@code chan<- T}.
 *
 * @param <T> the type of the elements
 */
public interface SendChannel<T> {

    /**
     * Sends an element; blocks until a receiver has it or the buffer has room for it. Senders that wait are served in
     * the order in which they began to wait.
     *
     * <p>If this method throws, the element was not and will not be received. The send happens before the receive of the
     * element completes. Sending on {@link Channel#never()} blocks until the thread is interrupted.
     *
     * @param element the element, not null
     * @throws ChannelClosedException if the channel is closed, now or while this waits
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    void send(T element) throws InterruptedException;

    /**
     * Sends an element if that needs no waiting. Does not block. The answer is exact: false only if at some moment of the
     * call no receiver waited and the buffer had no room.
     *
     * @param element the element, not null
     * @return true if it was sent
     * @throws ChannelClosedException if the channel is closed
     */
    boolean trySend(T element);

    /**
     * Closes the channel: no element is sent any more. Receivers get what is buffered, and then null. Senders that wait
     * get a {@link ChannelClosedException}. Does not block. The close happens before a receive that returns null because
     * of it.
     *
     * @throws IllegalStateException if the channel is closed already, or is {@link Channel#never()}
     */
    void close();

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
