package dev.goloom.channel;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.WaitQueue;
import dev.goloom.internal.wait.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rendezvous or buffered channel.
 *
 * <p><b>Idea.</b> Go's {@code hchan}: a ring buffer, a queue of receivers and a queue of senders under one lock. Whoever
 * comes second hands over directly to, or takes directly from, whoever waits.
 *
 * <p><b>Invariants</b>, whenever the lock is free; a waiter is live until it is claimed:
 *
 * <ul>
 *   <li>If {@code count > 0}, no live receiver waits. If {@code count < capacity}, no live sender waits.
 *   <li>Live receivers and live senders wait at once only if they are cases of one and the same select.
 *   <li>If {@code closed}, nobody live waits.
 *   <li>An element is in exactly one place: with its sender, in a live sender's node, in the buffer, in a claimed node,
 *       or with its receiver. It moves under the lock.
 * </ul>
 *
 * <p><b>Cancel race.</b> Interrupts and deadlines claim a waiter without this lock. A partner that loses the claim to
 * them tries the next waiter, still under the lock; a waiter that loses the claim to a partner has its element, or is rid
 * of it, and says so: it returns normally and leaves its interrupt status set. A waiter that gave up removes its node;
 * until then everybody steps over it.
 *
 * <p><b>Differs from</b> Go: elements are not null, a receive from a closed channel returns null, and a send on one
 * throws where Go panics.
 */
final class LockedChannel<T> extends Selectable implements Channel<T> {

    private static final int SMALL = 1024;

    private final int capacity;

    /**
     * The elements sent and not received: {@code count} of them from {@code head} on, wrapping around. It has a small
     * capacity at once, and grows towards a larger one as it fills: a capacity is a limit, not a need of memory.
     */
    private @Nullable Object[] buffer;

    private int head;
    private int count;
    private boolean closed;

    private final WaitQueue receivers = new WaitQueue();
    private final WaitQueue senders = new WaitQueue();

    LockedChannel(int capacity) {
        this.capacity = capacity;
        this.buffer = new Object[Math.min(capacity, SMALL)];
    }

    @Override
    public void send(T element) throws InterruptedException {
        Objects.requireNonNull(element, "element");
        Waiter.throwIfInterrupted();
        Object refusal;
        WaitNode node = null;
        lock();
        try {
            refusal = offer(element);
            if (refusal == NOT_READY) {
                node = enqueue(senders, element);
            }
        } finally {
            unlockAndWake();
        }
        if (node != null) {
            refusal = await(node, senders) == CLOSED ? CLOSED : null;
        }
        if (refusal == CLOSED) {
            throw new ChannelClosedException();
        }
    }

    @Override
    public boolean trySend(T element) {
        Objects.requireNonNull(element, "element");
        Object refusal;
        lock();
        try {
            refusal = offer(element);
        } finally {
            unlockAndWake();
        }
        if (refusal == CLOSED) {
            throw new ChannelClosedException();
        }
        return refusal == null;
    }

    @Override
    public @Nullable T receive() throws InterruptedException {
        Waiter.throwIfInterrupted();
        Object received;
        WaitNode node = null;
        lock();
        try {
            received = pollReceive();
            if (received == NOT_READY) {
                node = enqueue(receivers, null);
            }
        } finally {
            unlockAndWake();
        }
        return elementOrNull(node == null ? received : await(node, receivers));
    }

    @Override
    public @Nullable T tryReceive() {
        lock();
        Object received = pollReceive();
        unlockAndWake();
        return elementOrNull(received);
    }

    @Override
    public void close() {
        List<WaitNode> ended = new ArrayList<>();
        lock();
        try {
            if (closed) {
                throw new IllegalStateException("close of a closed channel");
            }
            closed = true;
            claimAll(receivers, ended);
            claimAll(senders, ended);
        } finally {
            unlock();
        }
        ended.forEach(WaitNode::wake);
    }

    private static void claimAll(WaitQueue queue, List<WaitNode> claimed) {
        for (WaitNode node = queue.claimFirst(CLOSED); node != null; node = queue.claimFirst(CLOSED)) {
            claimed.add(node);
        }
    }

    private static WaitNode enqueue(WaitQueue queue, @Nullable Object element) {
        WaitNode node = new WaitNode(new Waiter(), element);
        queue.add(node);
        return node;
    }

    private @Nullable Object await(WaitNode node, WaitQueue queue) throws InterruptedException {
        if (node.await(this) != node) {
            leave(queue, node);
            throw Waiter.interruptedException();
        }
        return node.element();
    }

    @SuppressWarnings("unchecked") // only elements of type T are sent
    private @Nullable T elementOrNull(@Nullable Object received) {
        return received == CLOSED || received == NOT_READY ? null : (T) received;
    }

    @Override
    public boolean canReceive() {
        return count > 0 || closed || senders.hasWaiter();
    }

    @Override
    public boolean canSend() {
        return count < capacity || closed || receivers.hasWaiter();
    }

    @Override
    public Object pollReceive() {
        if (count == 0) {
            WaitNode sender = senders.claimFirst();
            if (sender == null) {
                return closed ? CLOSED : NOT_READY;
            }
            wakeAfterUnlock(sender);
            return elementOf(sender);
        }
        Object element = takeFirst();
        WaitNode sender = senders.claimFirst(); // the longest waiting one gets the place that is free now
        if (sender != null) {
            addLast(elementOf(sender));
            wakeAfterUnlock(sender);
        }
        return element;
    }

    @Override
    public @Nullable Object offer(Object element) {
        if (closed) {
            return CLOSED;
        }
        WaitNode receiver = receivers.claimFirst(element);
        if (receiver != null) {
            wakeAfterUnlock(receiver);
            return null;
        }
        if (count == capacity) {
            return NOT_READY;
        }
        addLast(element);
        return null;
    }

    private static Object elementOf(WaitNode sender) {
        return Objects.requireNonNull(sender.element());
    }

    private void addLast(Object element) {
        if (count == buffer.length) {
            grow();
        }
        int end = head + count;
        buffer[end < buffer.length ? end : end - buffer.length] = element;
        count++;
    }

    private void grow() {
        @Nullable Object[] larger = new Object[(int) Math.min(2L * count, capacity)];
        int upToEnd = count - head;
        System.arraycopy(buffer, head, larger, 0, upToEnd);
        System.arraycopy(buffer, 0, larger, upToEnd, head);
        buffer = larger;
        head = 0;
    }

    private Object takeFirst() {
        Object element = Objects.requireNonNull(buffer[head]);
        buffer[head] = null;
        head = head + 1 < buffer.length ? head + 1 : 0;
        count--;
        return element;
    }

    @Override
    public WaitQueue receivers() {
        return receivers;
    }

    @Override
    public WaitQueue senders() {
        return senders;
    }

    @Override
    public boolean isDrained() {
        lock();
        boolean drained = closed && count == 0;
        unlock();
        return drained;
    }

    @Override
    public int length() {
        lock();
        int length = count;
        unlock();
        return length;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public String toString() {
        lock();
        int length = count;
        boolean ended = closed;
        unlock();
        return "Channel[" + length + " of " + capacity + (ended ? ", closed]" : "]");
    }
}
