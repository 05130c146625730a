package dev.goloom.internal.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock that is a superclass: one word in the object that it guards.
 *
 * <p><b>Idea.</b> Channels, contexts and the deadline queue hold their lock for a few dozen instructions and never
 * block, park, call user code or load a class of their own while they hold it. For such sections a test-and-set lock is
 * the cheapest one: one compare-and-set to take it, one store to leave it, no queue, no allocation. It is what Go's
 * runtime does for {@code hchan.lock}, with a yield where Go sleeps on a futex.
 *
 * <p><b>State.</b> {@code 0 free -> 1 held} by a compare-and-set of the taker; {@code 1 held -> 0 free} by a store of
 * the holder. Not reentrant, not fair, not tied to a thread.
 *
 * <p><b>Progress.</b> Who waits and holds nothing spins for a short time, and then yields: a virtual thread gives its
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

    /** How often to look at a held lock before giving the processor away; not once where there is only one. */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 64 : 0;

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
        while (!HELD.compareAndSet(this, 0, 1)) {
            boolean virtual = Thread.currentThread().isVirtual();
            while (held != 0) {
                pause(virtual);
            }
        }
    }

    /** Leaves the lock, which the caller holds. */
    public final void unlock() {
        HELD.setRelease(this, 0);
    }

    @SuppressWarnings("ThreadPriorityCheck") // as below
    private static void pause(boolean virtual) {
        if (virtual) {
            Thread.onSpinWait();
        } else {
            Thread.yield(); // the processor: a platform thread is its own carrier
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // the yield is for progress; correctness does not rest on it
    private void lockContended() {
        int spins = SPINS;
        do {
            while (held != 0) { // wait on a plain read of the cache line, not on failing writes to it
                if (spins > 0) {
                    spins--;
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        } while (!HELD.compareAndSet(this, 0, 1));
    }
}
