package dev.goloom.internal.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock that is a superclass: one word in the object that it guards.
 *
 * <p><b>Idea.</b> Channels, contexts and the deadline queue hold their lock for a few dozen instructions and never
 * block, park or call user code while they hold it; the first of them may load a class or two of goloom's, which wait for nobody. For such sections a test-and-set lock is
 * the cheapest one: one compare-and-set to take it, one store to leave it, no queue, no allocation. It is what Go's
 * runtime does for {@code hchan.lock}, with a yield where Go sleeps on a futex.
 *
 * <p><b>State.</b> {@code 0 free -> 1 held} by a compare-and-set of the taker; {@code 1 held -> 0 free} by a store of
 * the holder. Not reentrant, not fair, not tied to a thread.
 *
 * <p><b>Contention.</b> Who finds the lock held looks again after a few pauses, and then after twice as many, and so on.
 * Between its looks the line of the cache that the lock is in, and what it guards, stay with the processor that works with
 * them, which gets through dozens of sections meanwhile: two that take turns at one channel are five times faster so than
 * when they look all the time. (T. E. Anderson, The Performance of Spin Lock Alternatives, 1990.)
 *
 * <p><b>Progress.</b> Who waits and holds nothing pauses for a short time, and then yields: a virtual thread gives its
 * carrier to others, a platform thread its processor. Who holds a lock keeps its carrier, whatever it waits for: see
 * {@link #lockInner}. So there is an operating system's thread under every holder, which runs when its turn comes, even if
 * there is one processor. Virtual threads that yield have no such turn: each carrier serves its own queue first, so those
 * who wait for a lock and yield to each other could keep a holder that has yielded, too, off the carriers for ever. Locks
 * are taken in a fixed order (see {@code Selectable.rank} and {@code context.Done}; the deadline queue's is the last), so
 * no cycle waits for itself.
 *
 * <p><b>Memory ordering.</b> Leaving is a release store and taking a volatile compare-and-set that reads it: all that a
 * holder did happens before what the next one does. Nothing relies on leaving the lock for more than that: a store
 * inside the section followed by a load after it may be seen reordered, so a protocol that publishes here and then
 * looks elsewhere must take another lock or use a volatile access between the two.
 */
public abstract class SpinLock {

    private static final VarHandle HELD;

    /** How many pauses lie between the first look at a held lock and the second, and between any two at most. */
    private static final int FEWEST_PAUSES = 4;

    private static final int MOST_PAUSES = 64;

    /** Where there is one processor the holder does not run while others pause. */
    private static final boolean ALONE = Runtime.getRuntime().availableProcessors() == 1;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // through HELD
    private volatile int held;

    /** Creates a free lock. */
    protected SpinLock() {}

    /** Takes the lock, waiting for it if need be. Not interruptible. */
    public final void lock() {
        if (!HELD.compareAndSet(this, 0, 1)) {
            lockContended();
        }
    }

    /**
     * Takes the lock, for a caller that holds another one, or whose callers may: it keeps its carrier while it waits. The
     * holder is not off its own, so it does not wait for long. Not interruptible.
     */
    public final void lockInner() {
        if (!HELD.compareAndSet(this, 0, 1)) {
            lockInnerContended();
        }
    }

    /** Leaves the lock, which the caller holds. */
    public final void unlock() {
        HELD.setRelease(this, 0);
    }

    @SuppressWarnings("ThreadPriorityCheck") // the yield is for progress; correctness does not rest on it
    private void lockContended() {
        int pauses = ALONE ? MOST_PAUSES + 1 : FEWEST_PAUSES;
        do {
            if (pauses <= MOST_PAUSES) {
                pause(pauses);
                pauses *= 2;
            } else {
                Thread.yield();
            }
        } while (!tryLock());
    }

    @SuppressWarnings("ThreadPriorityCheck") // as above
    private void lockInnerContended() {
        boolean virtual = Thread.currentThread().isVirtual();
        int pauses = FEWEST_PAUSES;
        do {
            if (virtual) {
                pause(pauses);
                pauses = Math.min(2 * pauses, MOST_PAUSES);
            } else {
                Thread.yield(); // the processor: a platform thread is its own carrier
            }
        } while (!tryLock());
    }

    private boolean tryLock() {
        return held == 0 && HELD.compareAndSet(this, 0, 1); // a look writes nothing, a compare-and-set that fails does
    }

    private static void pause(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
