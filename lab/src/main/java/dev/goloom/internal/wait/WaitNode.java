package dev.goloom.internal.wait;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a {@link Waiter} waits for: its place in one queue. A select has a node for each of its cases; a waiter is
 * itself the node for the first. It is the {@code sudog} of Go's runtime.
 */
public class WaitNode extends Listener {

    final Waiter waiter;

    /**
     * What is handed over. A sender's node carries its element from the start; a receiver's is given one by
     * {@link WaitQueue#claimFirst}. Written under the lock of the queue's owner, before the claim; so whoever reads it
     * under that lock, or after an {@link Waiter#await} that returned this node, reads the last value.
     */
    @Nullable Object element;

    /**
     * Creates one more node of a waiter, in no queue.
     *
     * @param waiter who waits
     * @param element what it sends; null if it receives
     */
    public WaitNode(Waiter waiter, @Nullable Object element) {
        this.waiter = waiter;
        this.element = element;
    }

    /** The node that a waiter is. */
    WaitNode(@Nullable Object element) {
        this.waiter = (Waiter) this;
        this.element = element;
    }

    /**
     * What was handed over.
     *
     * @return the element of the sender, or the one that the receiver was given, or null
     */
    public final @Nullable Object element() {
        return element;
    }

    /**
     * Parks the waiter's thread, which calls this, until its wait has ended; see {@link Waiter#await}.
     *
     * @param blocker what the thread waits for, for thread dumps
     * @return what has ended the wait: a node of the waiter, or {@link Waiter#INTERRUPTED}
     */
    public Object await(Object blocker) {
        return waiter.await(blocker);
    }

    /**
     * Ends the wait of this node's waiter with this node, if nothing else has ended it.
     *
     * @return true if this call has ended it; then {@link #wake} is to follow
     */
    @Override
    public final boolean claim() {
        return waiter.claim(this);
    }

    /** Wakes the waiter, after a successful claim. Call it with no lock held. */
    @Override
    public void wake() {
        waiter.wake();
    }
}
