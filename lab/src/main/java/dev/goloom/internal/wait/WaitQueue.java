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
 *
 * <p><b>Spin, as long as it pays.</b> A partner that runs on another processor is often here before a thread has parked,
 * and a hand-over without a park and a wake-up takes less than half of the time. But where both share one carrier a spin
 * only keeps the partner from running. The queue finds out: a waiter spins for about as long as a park and a wake-up take.
 * If nobody came, the next waiters park at once, twice as many each time, up to 255. Who is the first to wait here parks:
 * most channels on which somebody waits once, for a result, see no second one.
 */
public final class WaitQueue extends LinkList<WaitNode> {

    private static final int PAUSES = Runtime.getRuntime().availableProcessors() > 1 ? 64 : 0;

    private static final short MOST_PARKS = 255;

    /**
     * How many waiters park at once before the next one spins, and how many of them are left. Written by waiters that hold
     * no lock: of two at a time one may be forgotten, and then somebody spins earlier, or later, than he should.
     */
    private short parks = 1;

    private short parksLeft = 1;

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
     * Waits, with no lock held, until the wait of a node of this queue has ended; see {@link Waiter#await}.
     *
     * @param node which the current thread has added here
     * @param blocker what the thread waits for, for thread dumps
     * @return what has ended the wait: the node, or {@link Waiter#INTERRUPTED}
     */
    public Object await(WaitNode node, Object blocker) {
        spin(node.waiter);
        return node.await(blocker);
    }

    /**
     * Has a waiter spin for as long as that pays here, with no lock held.
     *
     * @param waiter of the current thread, with a node in this queue
     */
    public void spin(Waiter waiter) {
        if (parksLeft > 0) {
            parksLeft--;
        } else if (waiter.spin(PAUSES)) {
            if (parks != 0) { // a write that changes nothing would still take the line of the cache from the partner
                parks = 0;
            }
        } else {
            parks = (short) Math.min(2 * parks + 1, MOST_PARKS);
            parksLeft = parks;
        }
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
