package dev.goloom.internal.wait;

import org.jspecify.annotations.Nullable;

/**
 * The goroutines that wait at one end of a channel, first come, first served. Guarded by the channel's lock.
 *
 * <p>A node whose waiter has been claimed elsewhere (by another case of its select, a deadline, an interrupt), or is bound
 * to be (by a signal that is set), is dead: see {@link Waiter#isOpen}. Its owner removes it, but not at once; so everybody
 * here steps over dead nodes and drops them.
 *
 * <p>A live node is claimed first and removed then. So who finds the queue empty without the lock knows that nobody waits:
 * a waiter that is no longer in it has its partner, or is dead.
 */
public final class WaitQueue extends LinkList<WaitNode> {

    /** Stands for a queue that was not made, as nobody has waited there yet. Nobody is added to it. */
    private static final WaitQueue NOBODY = new WaitQueue();

    /** Creates an empty queue. */
    public WaitQueue() {}

    /**
     * A queue that was made, or one without members.
     *
     * @param queue null if there is none yet
     * @return the queue, or one to which nobody is added
     */
    public static WaitQueue orNobody(@Nullable WaitQueue queue) {
        return queue == null ? NOBODY : queue;
    }

    /**
     * Whether somebody waits here. True is a snapshot: a live waiter may be claimed elsewhere at any moment. False holds
     * as long as the lock is held, for only its holder adds nodes and a dead waiter stays dead.
     *
     * @return true if there is a node whose waiter was open when this method looked
     */
    public boolean hasWaiter() {
        for (WaitNode node = first(); node != null; node = first()) {
            if (node.waiter.isOpen()) {
                return true;
            }
            remove(node);
        }
        return false;
    }

    /**
     * Claims the first live receiver and gives it an element.
     *
     * <p>The element is written before the claim, and so published by it. If the claim is lost, the node is dead and
     * nobody reads its element again; it is cleared for the garbage collector's sake.
     *
     * @param element what the receiver gets
     * @return the claimed node, removed and to be woken; null if nobody waits here
     */
    public @Nullable WaitNode claimFirst(Object element) {
        for (WaitNode node = first(); node != null; node = first()) {
            boolean claimed = false;
            if (node.waiter.isOpen()) {
                node.element = element;
                claimed = node.claim();
            }
            remove(node);
            if (claimed) {
                return node;
            }
            node.element = null;
        }
        return null;
    }

    /**
     * Claims the first live sender; its element is the caller's now.
     *
     * @return the claimed node, removed and to be woken; null if nobody waits here
     */
    public @Nullable WaitNode claimFirst() {
        for (WaitNode node = first(); node != null; node = first()) {
            boolean claimed = node.waiter.isOpen() && node.claim();
            remove(node);
            if (claimed) {
                return node;
            }
        }
        return null;
    }
}
