package dev.goloom.channel;

/**
 * A channel: goroutines send elements into it and receive them from it, each element exactly once.
 *
 * {@snippet class="dev.goloom.examples.ChannelExamples" region="channel"}
 *
 * <p>No element is ever lost: a send that returned has handed its element to a receiver or the buffer, one that threw has
 * not; a receive that threw has taken none. Works alike on virtual and on platform threads.
 *
 * <p>Thread-safe.
 *
 * <p>Source: Go's {@code chan T}; the Go Programming Language Specification, "Channel types"; The Go Memory Model,
 * "Channel communication". Elements are never null, which frees null to say "closed and drained".
 *
 * @param <T> the type of the elements
 */
public sealed interface Channel<T> extends SendChannel<T>, ReceiveChannel<T> permits LockedChannel, NeverChannel {

    /**
     * A channel without a buffer: a send waits for its receiver.
     *
     * @param <T> the type of the elements
     * @return a new channel of capacity 0
     */
    static <T> Channel<T> rendezvous() {
        return new LockedChannel<>(0);
    }

    /**
     * A channel with a buffer: a send waits only while the buffer is full. A large buffer takes memory as it fills, so that
     * the largest capacity is one without a limit in practice.
     *
     * @param <T> the type of the elements
     * @param capacity how many elements the buffer may hold; 0 gives a rendezvous channel
     * @return a new channel
     * @throws IllegalArgumentException if the capacity is negative
     */
    static <T> Channel<T> buffered(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity: " + capacity);
        }
        return new LockedChannel<>(capacity);
    }

    /**
     * The channel that is never ready: sends and receives block until their thread is interrupted, and a case with it is
     * disabled. It is Go's nil channel.
     *
     * @param <T> the type of the elements
     * @return the one such channel
     */
    @SuppressWarnings("unchecked") // it never holds an element of any type
    static <T> Channel<T> never() {
        return (Channel<T>) NeverChannel.INSTANCE;
    }
}
