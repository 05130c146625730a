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
 *   <li>An element is in exactly one place: with its sender, in a live sender's node or slot, in the buffer, in a claimed
 *       node, in a slot as what was handed over, or with its receiver. It moves under the lock.
 * </ul>
 *
 * <p><b>Cancel race.</b> Interrupts and deadlines claim a waiter without this lock. A partner that loses the claim to
 * them tries the next waiter, still under the lock; a waiter that loses the claim to a partner has its element, or is rid
 * of it, and says so: it returns normally and leaves its interrupt status set. A waiter that gave up removes its node;
 * until then everybody steps over it.
 *
 * <p><b>A look that finds nothing takes no lock.</b> In a buffered channel {@code count} alone tells whether there is
 * anything to receive, or a place to send to: a live sender waits only if it is full. In one without a buffer the queue of
 * the other side alone tells. Both can be read at any time, for they never show what never was: a waiting sender's element
 * takes the place of the one received without a change of {@code count}, and a waiter leaves its queue after the claim.
 * So what was read was true at the moment of the reading. {@code closed} is read last: once set it stays, so it was not
 * set at that moment either.
 *
 * <p><b>Memory ordering.</b> {@code closed} and the two queues are volatile, for the reason that {@link RingBuffer} gives.
 *
 * <p><b>A park is the last resort.</b> The first one who would have to wait gives way, and looks again: see
 * {@link Selectable#isFresh}. Who waits later, and alone, spins first at a slot beside the lock, as long as that pays: see
 * {@code SpinSlots}. A spinner is a live waiter, before all in the queue of its side. Only a partner or a close ends its wait, under
 * the lock, so there is nothing to claim.
 *
 * <p><b>Differs from</b> Go: elements are not null, a receive from a closed channel returns null, and a send on one
 * throws where Go panics.
 */
final class LockedChannel<T> extends RingBuffer implements Channel<T> {

    /** Written under the lock, once. */
    private volatile boolean closed;

    /** Made for the first one who waits there; most channels need one of the two, or none. Written under the lock, once. */
    private volatile @Nullable WaitQueue receivers;

    private volatile @Nullable WaitQueue senders;

    LockedChannel(int capacity) {
        super(capacity);
    }

    @Override
    public void send(T element) throws InterruptedException {
        Objects.requireNonNull(element, "element");
        Waiter.throwIfInterrupted();
        if (isFresh() && isFull() && !closed) {
            giveWay(this);
        }
        Object refusal;
        WaitNode node = null;
        int slot = NO_SLOT;
        lock();
        try {
            refusal = offer(element);
            if (refusal == NOT_READY) {
                slot = senders().isEmpty() ? stepUp(SENDER, element) : NO_SLOT;
                if (slot == NO_SLOT) {
                    node = new Waiter(element);
                    joinSenders(node);
                }
            }
        } finally {
            unlockAndWake();
        }
        if (refusal == NOT_READY) {
            refusal = (node == null ? awaitAt(slot, element) : await(node, senders())) == CLOSED ? CLOSED : null;
        }
        if (refusal == CLOSED) {
            throw new ChannelClosedException();
        }
    }

    @Override
    public boolean trySend(T element) {
        Objects.requireNonNull(element, "element");
        if (isFull() && !closed) {
            return false;
        }
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
        if (isFresh() && isEmpty() && !closed) {
            giveWay(this);
        }
        Object received;
        WaitNode node = null;
        int slot = NO_SLOT;
        lock();
        try {
            received = pollReceive();
            if (received == NOT_READY) {
                slot = receivers().isEmpty() ? stepUp(RECEIVER, null) : NO_SLOT;
                if (slot == NO_SLOT) {
                    node = new Waiter();
                    joinReceivers(node);
                }
            }
        } finally {
            unlockAndWake();
        }
        if (received == NOT_READY) {
            received = node == null ? awaitAt(slot, null) : await(node, receivers());
        }
        return elementOrNull(received);
    }

    @Override
    public @Nullable T tryReceive() {
        if (isEmpty()) {
            return null;
        }
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
            if (!isSpinning(NOBODY)) {
                handOver(CLOSED);
            }
            claimAll(receivers(), ended);
            claimAll(senders(), ended);
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

    /** Spins at a slot; waits as the first one in the queue if nobody comes meanwhile. It is there before it leaves the slot. */
    private @Nullable Object awaitAt(int slot, @Nullable Object element) throws InterruptedException {
        Object given = spin(slot, element);
        if (given != null) {
            return given;
        }
        WaitQueue queue = null;
        WaitNode node = null;
        lock();
        try {
            given = given(slot, element);
            if (given == null) {
                node = new Waiter(element);
                queue = element == null ? madeReceivers() : madeSenders();
                queue.addFirst(node);
            }
        } finally {
            stepDown(slot, given);
            unlock();
        }
        return queue == null || node == null ? given : await(node, queue);
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
        return count > 0 || closed || isSpinning(SENDER) || senders().hasWaiter();
    }

    @Override
    public boolean canSend() {
        return count < capacity || closed || isSpinning(RECEIVER) || receivers().hasWaiter();
    }

    @Override
    public boolean seemsReceivable() {
        return !isEmpty() || closed;
    }

    @Override
    public boolean seemsSendable() {
        return !isFull() || closed;
    }

    @Override
    public Object pollReceive() {
        if (isSpinning(SENDER)) {
            return count == 0 ? takeOver() : replaceFirst(takeOver());
        }
        if (count == 0) {
            WaitNode sender = senders().claimFirst();
            if (sender == null) {
                return closed ? CLOSED : NOT_READY;
            }
            wakeAfterUnlock(sender);
            return elementOf(sender);
        }
        WaitNode sender = senders().claimFirst(); // the buffer is full, and the longest waiting one gets the first place
        if (sender == null) {
            return takeFirst();
        }
        wakeAfterUnlock(sender);
        return replaceFirst(elementOf(sender));
    }

    @Override
    public @Nullable Object offer(Object element) {
        if (closed) {
            return CLOSED;
        }
        if (isSpinning(RECEIVER)) {
            handOver(element);
            return null;
        }
        WaitNode receiver = receivers().claimFirst(element);
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

    /** Whether there is nothing to receive. Exact at the moment of the look, with the lock or without. */
    private boolean isEmpty() {
        return capacity == 0 ? !isSpinning(SENDER) && senders().isEmpty() : count == 0;
    }

    /** Whether there is nowhere to send to, unless the channel is closed. Exact at the moment of the look, likewise. */
    private boolean isFull() {
        return capacity == 0 ? !isSpinning(RECEIVER) && receivers().isEmpty() : count == capacity;
    }

    @Override
    public WaitQueue receivers() {
        return WaitQueue.orNobody(receivers);
    }

    @Override
    public WaitQueue senders() {
        return WaitQueue.orNobody(senders);
    }

    @Override
    public void joinReceivers(WaitNode node) {
        madeReceivers().add(node);
    }

    private WaitQueue madeReceivers() {
        if (receivers == null) {
            receivers = new WaitQueue();
        }
        return receivers();
    }

    @Override
    public void joinSenders(WaitNode node) {
        madeSenders().add(node);
    }

    private WaitQueue madeSenders() {
        if (senders == null) {
            senders = new WaitQueue();
        }
        return senders();
    }

    @Override
    public boolean isDrained() {
        return closed && count == 0; // no element comes after the close
    }

    @Override
    public int length() {
        return count;
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
