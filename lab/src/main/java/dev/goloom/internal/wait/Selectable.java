package dev.goloom.internal.wait;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A place where a sender and a receiver meet: a channel, as {@code select} sees it.
 *
 * <p>A select over several of them must find none of its cases ready and enqueue on all of them in one step, or two
 * selects that face each other could each miss the other. So it holds all their locks at once, taken in the order of
 * their ranks, as Go's {@code sellock} does in the order of addresses. All methods are called with the lock held, but
 * {@link #isFresh}, {@link #giveWay}, {@link #seemsReceivable}, {@link #seemsSendable}, {@link #spin}, {@link #rank}, {@link
 * #awaited}, {@link #leave} and the locking itself; and {@link #receivers} and {@link #senders} by who only looks whether they
 * are empty, or has a node there.
 */
public abstract class Selectable extends SpinSlots {

    /** Returned by {@link #pollReceive} when a receive would have to wait. */
    public static final Object NOT_READY = new Object();

    /** Received, or found by a sender in its node, when the place is closed. */
    public static final Object CLOSED = new Object();

    private static final AtomicLong LAST_RANK = new AtomicLong();

    private static final VarHandle RANK;

    static {
        try {
            RANK = MethodHandles.lookup().findVarHandle(Selectable.class, "rank", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** 0 until somebody asks for it; then fixed. */
    @SuppressWarnings("unused") // written through RANK
    private volatile long rank;

    /**
     * The node that the operation just done has claimed, to be woken when the lock is left. There is at most one, for an
     * operation commits with at most one partner. Guarded by this lock; null whenever the lock is free.
     */
    private @Nullable WaitNode claimed;

    /** Whether nobody has had to wait here yet, see {@link #isFresh}. Racy: of two at a time, both may give way. */
    private boolean fresh;

    /**
     * Creates a place where nobody waits.
     *
     * @param fresh what {@link #isFresh} is to say at first; false if partners do not come from goroutines
     */
    protected Selectable(boolean fresh) {
        this.fresh = fresh;
    }

    /**
     * Whether who would have to wait here is the first one, and so is to {@link #giveWay}, and to look again, before it
     * enqueues. Most often it waits for the result of a goroutine that it has just started, and that is next on its carrier:
     * let it run, and the result is there, with no node, no deadline, no park and no wake-up. Only once, as it costs half of
     * a park where nobody is to run. May be asked without the lock.
     *
     * @return true until somebody has given way here
     */
    public final boolean isFresh() {
        return fresh;
    }

    /** The first one who would have to wait at one of these places lets others run. Call it with no lock held. */
    public static void giveWay(Selectable... places) {
        for (Selectable place : places) {
            place.fresh = false;
        }
        Waiter.giveWay();
    }

    /**
     * Has a waiter spin for as long as that pays here, with no lock held.
     *
     * @param waiter of the current thread, with a node in a queue of this place
     */
    public final void spin(Waiter waiter) {
        if (spinPays()) {
            spun(waiter.spin(PAUSES));
        }
    }

    /**
     * The position of this place in the order in which locks are taken. Drawn when first asked for: most channels are
     * never selected together with another.
     *
     * @return a number that no other place has
     */
    public final long rank() {
        if (rank == 0) {
            RANK.compareAndSet(this, 0L, LAST_RANK.incrementAndGet()); // a number drawn in vain is nobody's loss
        }
        return rank;
    }

    /**
     * Whether a receive could commit now, with an element or because the place is closed.
     *
     * @return true if {@link #pollReceive} would commit, unless the waiting sender's wait ends elsewhere meanwhile
     */
    public abstract boolean canReceive();

    /**
     * Whether a send could commit now, or fail because the place is closed.
     *
     * @return true if {@link #offer} would commit, unless the waiting receiver's wait ends elsewhere meanwhile
     */
    public abstract boolean canSend();

    /**
     * Whether there is, or seems to be, something to receive, or the place is closed. Takes no lock.
     *
     * @return true if it makes sense to take the lock for {@link #pollReceive}
     */
    public abstract boolean seemsReceivable();

    /**
     * Whether somebody seems to wait for an element, or there seems to be a place for it, or the place is closed. Takes no lock.
     *
     * @return true if it makes sense to take the lock for {@link #offer}
     */
    public abstract boolean seemsSendable();

    /**
     * Receives, if that needs no waiting.
     *
     * @return the element, {@link #CLOSED} or {@link #NOT_READY}
     */
    public abstract Object pollReceive();

    /**
     * Sends, if that needs no waiting.
     *
     * @param element what to send
     * @return null if it was sent; {@link #CLOSED} or {@link #NOT_READY} if not
     */
    public abstract @Nullable Object offer(Object element);

    /**
     * Those who wait to receive.
     *
     * @return the queue of receivers, to look at and to take from; who is to wait there joins by {@link #joinReceivers}
     */
    public abstract WaitQueue receivers();

    /**
     * Those who wait to send.
     *
     * @return the queue of senders, likewise
     */
    public abstract WaitQueue senders();

    /**
     * Adds a receiver to those who wait.
     *
     * @param node the receiver's
     */
    public abstract void joinReceivers(WaitNode node);

    /**
     * Adds a sender to those who wait.
     *
     * @param node the sender's, with its element
     */
    public abstract void joinSenders(WaitNode node);

    /**
     * Tells this place that somebody has enqueued here and is about to park: a timer asks to be woken, a channel has
     * nothing to do. Called with no lock held, by whoever has enqueued.
     */
    public void awaited() {}

    /**
     * Takes back a node, claimed or not. Called with no lock held, by whoever has enqueued it.
     *
     * @param queue one of the queues of this place
     * @param node where it was added
     */
    public final void leave(WaitQueue queue, WaitNode node) {
        lock();
        queue.remove(node); // or somebody has stepped over the dead node, and dropped it
        left();
        unlock();
    }

    /** A node was taken back. Called with the lock held. */
    protected void left() {}

    /**
     * Notes a partner that the current operation has claimed.
     *
     * @param node the claimed node
     */
    protected final void wakeAfterUnlock(WaitNode node) {
        claimed = node;
    }

    /**
     * Leaves the lock, and wakes the partner that was claimed under it. Waking costs far more than an operation here, so
     * nobody else should wait for it.
     */
    public final void unlockAndWake() {
        WaitNode partner = unlockAndTakeClaimed();
        if (partner != null) {
            partner.wake();
        }
    }

    /**
     * Leaves the lock, for a caller that holds others, and is to wake the partner when it has left these, too.
     *
     * @return the partner that was claimed under this lock, if any
     */
    public final @Nullable WaitNode unlockAndTakeClaimed() {
        WaitNode partner = claimed;
        if (partner != null) {
            claimed = null;
        }
        unlock();
        return partner;
    }
}
