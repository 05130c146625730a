package dev.goloom.internal.wait;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine that waits, once, for the first of several things to happen to it.
 *
 * <p><b>Idea.</b> The partner of a send or receive, a close, a cancel, a deadline and an interrupt all want to end the
 * same wait. They compete for one compare-and-set. Who wins has ended it; who loses leaves everything as it was. It is
 * {@code sudog.g.selectDone} of Go's runtime, for every kind of wait.
 *
 * <p><b>A waiter is a node.</b> Most wait for one thing, and then the waiter is its own place in the queue: a partner on
 * another processor has one object to fetch, and the collector one. Who waits for several has further nodes.
 *
 * <p><b>State.</b> {@code outcome}, written once:
 *
 * <pre>
 *   null --claim(node)--------> node         what the node stands for has happened: a hand-over, a close, a cancel, a
 *                                            deadline; by whoever made it happen
 *   null --claim(INTERRUPTED)-> INTERRUPTED  by the waiting thread itself, in await()
 * </pre>
 *
 * <p><b>Invariants.</b> There is no state between waiting and decided. What a winner has to hand over, it writes before
 * the claim: into the node, under the lock of the queue that the node is in (see {@link WaitQueue#claimFirst}). So a
 * thread that wakes up for any reason and finds an outcome finds all of it.
 *
 * <p><b>A signal comes before a partner.</b> What ends the wait for good and for everybody, a context's end, is set first
 * and told to each waiter then. In between, or while the waiter is still on its way to listen, a partner may come: it looks
 * whether such a signal is set ({@link #isSignalled}) and steps over a waiter whose end is on its way. So who has seen a
 * context end, and sends then, does not send to a select that waits for that end, too.
 *
 * <p><b>Memory ordering.</b> The claim is a volatile compare-and-set and {@code await} a volatile read: what the winner
 * did before the claim happens before the return of {@code await}.
 *
 * <p><b>Waking.</b> Every winner but the waiting thread calls {@link #wake} afterwards, with no lock held. A waiter sets
 * {@code parked}, looks at {@code outcome} once more, and parks only then; a winner sets {@code outcome} and looks at
 * {@code parked} then. All four are volatile, so either the waiter finds the outcome or the winner finds the flag, and
 * unparks: no wake-up is lost, and none is spent on a thread that still spins, which would cost both of them a cache
 * line or two, and the thread a spare permit. Between claim and wake the waiter may already have seen the outcome and
 * gone; the unpark then is such a permit, as the contract of {@link Parking#park} allows. Parks are never timed: a
 * deadline is a claim like any other, which is cheaper than a timed park, and stays off the path of JDK-8369227.
 */
public class Waiter extends WaitNode {

    /** The outcome of a wait that an interrupt has ended. */
    public static final Object INTERRUPTED = new Object();

    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(Waiter.class, "outcome", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** As the JDK's scheduler counts them. */
    static final int CARRIERS = Math.min(
        Integer.getInteger("jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors()),
        Integer.getInteger("jdk.virtualThreadScheduler.maxPoolSize", Integer.MAX_VALUE));

    private final Thread thread = Thread.currentThread();

    @SuppressWarnings("unused") // written through OUTCOME
    private volatile @Nullable Object outcome;

    /** Whether the thread may be parked. Set by it, once, before its last look at {@code outcome}. */
    private volatile boolean parked;

    /** Whether {@link #newNode} has been called. Used by the thread alone. */
    private boolean hasNode;

    /** Creates the waiter of the current thread, which sends nothing. */
    public Waiter() {
        this(null);
    }

    /**
     * Creates the waiter of the current thread.
     *
     * @param element what it sends; null if it receives
     */
    public Waiter(@Nullable Object element) {
        super(element);
    }

    /**
     * The node for one more thing to wait for. Called by the thread itself.
     *
     * @param element what it sends there; null if it receives
     * @return this waiter the first time, later another node
     */
    protected final WaitNode newNode(@Nullable Object element) {
        if (hasNode) {
            return new WaitNode(this, element);
        }
        hasNode = true;
        this.element = element;
        return this;
    }

    /**
     * Ends the wait, if nobody else has.
     *
     * @param by what ends it: a node of this waiter, or {@link #INTERRUPTED}
     * @return true if this call has ended it; then {@link #wake} is to follow
     */
    public final boolean claim(Object by) {
        return OUTCOME.compareAndSet(this, null, by);
    }

    /**
     * Whether the wait has ended.
     *
     * @return true from the first successful claim on, for ever
     */
    public final boolean isClaimed() {
        return outcome != null;
    }

    /**
     * Whether a partner may claim this waiter. False is final: the wait has ended, or is bound to.
     *
     * @return true if the wait has not ended, and nothing has happened that is bound to end it
     */
    final boolean isOpen() {
        return outcome == null && !isSignalled();
    }

    /**
     * Whether something is set, and stays set, that this waiter listens to or is about to: a {@link Signal}. It takes no
     * lock and changes nothing. Asked by partners, under the lock of the queue in which they have found a node.
     *
     * @return true if the wait is bound to end, with no partner; false for a waiter that listens to no signal, or to
     *     nothing else
     */
    protected boolean isSignalled() {
        return false;
    }

    /** Wakes the thread if it has parked, after a successful claim. Call it with no lock held. */
    @Override
    public final void wake() {
        if (parked) {
            Parking.unpark(thread);
        }
    }

    /**
     * Parks the current thread, which has created this waiter, until the wait has ended. An interrupt is a competitor
     * like the others: if another one was first, the interrupt status stays set for whoever asks next.
     *
     * @param blocker what the thread waits for, for thread dumps
     * @return what has ended the wait
     */
    @Override
    public final Object await(Object blocker) {
        Object by = outcome;
        if (by == null) {
            parked = true;
            by = outcome;
        }
        while (by == null) {
            if (thread.isInterrupted()) { // not cleared here: only a wait that throws may clear it
                claim(INTERRUPTED);
            } else {
                Parking.park(blocker); // returns at once if interrupted or woken since the looks above
            }
            by = outcome;
        }
        return by;
    }

    /**
     * Looks for the end of the wait for a while, without parking.
     *
     * @param pauses how often to look, with a pause after each
     * @return true if the wait has ended
     */
    final boolean spin(int pauses) {
        for (int i = 0; i < pauses && outcome == null; i++) {
            Thread.onSpinWait();
        }
        return outcome != null;
    }

    /**
     * The exception for a wait that ended as {@link #INTERRUPTED}. Clears the interrupt status, as every method that
     * throws it does.
     *
     * @return the exception to throw
     */
    public static InterruptedException interruptedException() {
        Thread.interrupted();
        return new InterruptedException();
    }

    /**
     * The look at the interrupt status with which every blocking operation begins.
     *
     * @throws InterruptedException if the current thread is interrupted; its status is cleared
     */
    public static void throwIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw interruptedException();
        }
    }

    /**
     * Lets the goroutines run that wait for this one's carrier, if any. On a platform thread it does nothing: goroutines
     * have carriers of their own. Nor does it where there is one carrier: the JDK puts who yields, when nobody else is to
     * run, behind all that come from outside, and two goroutines that do nothing but yield to each other would keep a single
     * carrier from it for ever. Where there are more, all of them would have to be kept busy like that, which nobody would
     * survive whom a timer or a platform thread wakes.
     */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how long it takes
    public static void giveWay() {
        if (CARRIERS > 1 && Thread.currentThread().isVirtual()) {
            Thread.yield();
        }
    }
}
