package dev.goloom.internal.wait;

import java.util.concurrent.locks.LockSupport;

/**
 * The one door to waiting: every goroutine that blocks does so in {@link #park}, and {@link Waiter} alone calls it.
 *
 * <p><b>Contract.</b> Each thread has one permit, or none. {@link #unpark} gives it, and does not add a second one.
 * {@link #park} takes it, at once if it is there; else it blocks until it is given or the thread is interrupted, and
 * leaves the interrupt status as it is. It may also return for no reason. What happens before an unpark happens before
 * the return of the park that takes its permit; nobody here relies on that, see {@link Waiter}.
 *
 * <p><b>Why a class.</b> Lincheck takes every park for one that may return by itself, and so does not see a wake-up that
 * was left out. For it, another class of this name, which has all of the contract but that freedom, stands in front of
 * this one on the class path.
 */
public final class Parking {

    private Parking() {}

    /**
     * Blocks the current thread, unless it has a permit or is interrupted.
     *
     * @param blocker what the thread waits for, for thread dumps
     */
    public static void park(Object blocker) {
        LockSupport.park(blocker);
    }

    /**
     * Gives a thread its permit.
     *
     * @param thread who is to go on
     */
    public static void unpark(Thread thread) {
        LockSupport.unpark(thread);
    }
}
