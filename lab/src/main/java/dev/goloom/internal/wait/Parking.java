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
 * <p><b>Why a class.</b> A checker that takes every park for one that may return by itself cannot see a wake-up that was
 * left out. For such a checker, another class of this name that keeps the contract without the last freedom can stand in
 * front of this one on the class path: see the Lincheck tests.
 */
final class Parking {

    private Parking() {}

    /**
     * Blocks the current thread, unless it has a permit or is interrupted.
     *
     * @param blocker what the thread waits for, for thread dumps
     */
    static void park(Object blocker) {
        LockSupport.park(blocker);
    }

    /**
     * Gives a thread its permit.
     *
     * @param thread who is to go on
     */
    static void unpark(Thread thread) {
        LockSupport.unpark(thread);
    }
}
