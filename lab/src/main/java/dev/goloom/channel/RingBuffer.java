package dev.goloom.channel;

import dev.goloom.internal.wait.Selectable;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a channel keeps, in a superclass of it: one object less. Guarded by its lock, but for {@code count}.
 *
 * <p><b>Memory ordering.</b> Where a look without the lock could have found no element, or no free place, the write of {@code
 * count} that ends this is volatile: of two goroutines that each change one channel and then look at the other's, one sees
 * what the other did. The other writes of {@code count} are release stores ({@code lazySet}). Who sees such a write late
 * finds an element or a place that was there, goes on under the lock, and reads there what is.
 */
abstract class RingBuffer extends Selectable {

    private static final AtomicIntegerFieldUpdater<RingBuffer> COUNT =
        AtomicIntegerFieldUpdater.newUpdater(RingBuffer.class, "count");

    private static final int SMALL = 1024;
    private static final @Nullable Object[] NONE = {};

    /**
     * The elements sent and not received: {@code count} of them from {@code head} on, wrapping around. It is there from
     * the first one on, and grows as it fills: a capacity is a limit, not a need of memory.
     */
    private @Nullable Object[] buffer = NONE;

    private int head;

    /** How many there are. Written here alone, under the lock; read without it, too. */
    volatile int count;

    final int capacity;

    RingBuffer(int capacity) {
        super(true);
        this.capacity = capacity;
    }

    /** Adds an element that there is a place for. */
    final void addLast(Object element) {
        if (count == buffer.length) {
            grow();
        }
        int end = head + count;
        buffer[end < buffer.length ? end : end - buffer.length] = element;
        if (count == 0) {
            count = 1;
        } else {
            COUNT.lazySet(this, count + 1);
        }
    }

    private void grow() {
        @Nullable Object[] larger = new Object[(int) Math.min(Math.max(2L * count, SMALL), capacity)];
        int upToEnd = count - head;
        System.arraycopy(buffer, head, larger, 0, upToEnd);
        System.arraycopy(buffer, 0, larger, upToEnd, head);
        buffer = larger;
        head = 0;
    }

    /** Removes the first element, which there is. */
    final Object takeFirst() {
        Object element = replaceFirst(null);
        if (count == capacity) {
            count = capacity - 1;
        } else {
            COUNT.lazySet(this, count - 1);
        }
        return element;
    }

    /** Puts what comes last where the first one was, which is its place if the buffer is full. */
    final Object replaceFirst(@Nullable Object last) {
        Object first = Objects.requireNonNull(buffer[head]);
        buffer[head] = last;
        head = head + 1 < buffer.length ? head + 1 : 0;
        return first;
    }
}
