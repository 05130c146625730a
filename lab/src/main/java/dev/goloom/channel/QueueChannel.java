package dev.goloom.channel;

import dev.goloom.internal.wait.Waiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The textbook emulation of a channel: a {@link SynchronousQueue} for rendezvous, an {@link ArrayBlockingQueue} for
 * buffered. It is the baseline that {@link Channel} is measured against.
 *
 * <p>What such a queue cannot do, and what therefore is not here:
 *
 * <ul>
 *   <li><em>Close.</em> A receiver cannot tell "nothing yet" from "nothing any more". The usual way out, an element that
 *       means the end, has to be sent once per receiver and blocks if nobody receives.
 *   <li><em>Select.</em> A thread waits on one queue. Waiting on a result <em>or</em> a cancel takes polling, or a thread
 *       for each. What a queue has instead is a time limit for each single wait.
 *   <li><em>Length of a rendezvous</em>, and Go's rule that a receive happens before its send completes, which the
 *       documentation of {@code SynchronousQueue} does not give.
 * </ul>
 *
 * <p>Thread-safe.
 *
 * <p>Source: {@link BlockingQueue}.
 *
 * @param <T> the type of the elements
 */
public final class QueueChannel<T> {

    private final BlockingQueue<T> queue;

    private QueueChannel(BlockingQueue<T> queue) {
        this.queue = queue;
    }

    /**
     * An emulated channel without a buffer.
     *
     * @param <T> the type of the elements
     * @return a new channel on a {@link SynchronousQueue}, which serves waiting threads in no particular order
     */
    public static <T> QueueChannel<T> rendezvous() {
        return new QueueChannel<>(new SynchronousQueue<>());
    }

    /**
     * An emulated channel with a buffer.
     *
     * @param <T> the type of the elements
     * @param capacity the size of the buffer, at least 1
     * @return a new channel on an {@link ArrayBlockingQueue}
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public static <T> QueueChannel<T> buffered(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity less than 1: " + capacity);
        }
        return new QueueChannel<>(new ArrayBlockingQueue<>(capacity));
    }

    /**
     * Sends an element; blocks until a receiver has it or the buffer has room for it.
     *
     * @param element the element, not null
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits
     */
    public void send(T element) throws InterruptedException {
        queue.put(Objects.requireNonNull(element, "element"));
    }

    /**
     * Sends an element if that needs no waiting. Does not block.
     *
     * @param element the element, not null
     * @return true if it was sent
     */
    public boolean trySend(T element) {
        return queue.offer(Objects.requireNonNull(element, "element"));
    }

    /**
     * Receives an element; blocks until there is one.
     *
     * @return the element
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits
     */
    public T receive() throws InterruptedException {
        return queue.take();
    }

    /**
     * Receives an element; blocks until there is one, but no longer than the timeout. A wait of zero or less looks once.
     *
     * @param timeout how long to wait at least before giving up; one above 292 years counts as 292 years
     * @return the element, or null if the timeout has passed
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits
     */
    public @Nullable T receive(Duration timeout) throws InterruptedException {
        Objects.requireNonNull(timeout, "timeout");
        Waiter.throwIfInterrupted(); // a synchronous queue takes from a sender that waits without a look at it
        return queue.poll(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    }

    /**
     * Receives an element if that needs no waiting. Does not block.
     *
     * @return the element, or null if there is none now
     */
    public @Nullable T tryReceive() {
        return queue.poll();
    }
}
