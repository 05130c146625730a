package dev.goloom.internal.wait;

import org.jspecify.annotations.Nullable;

/**
 * Parking on a monitor: stands in front of the library's class of this name on the class path of the second run.
 *
 * <p>Lincheck takes every park for one that may return by itself, and no {@code wait} of a monitor for one. Here, then, a
 * thread that nobody wakes sleeps for ever, and Lincheck says so; with the library's class it does not.
 */
public final class Parking {

    /** One for each thread that has parked or was unparked. Guarded by this class's monitor. */
    private static @Nullable Permit first;

    private Parking() {}

    /**
     * Blocks the current thread, unless it has a permit or is interrupted.
     *
     * @param blocker what the thread waits for
     */
    public static void park(Object blocker) {
        if (!permitOf(Thread.currentThread()).take()) {
            Thread.currentThread().interrupt(); // a park leaves the status as it is
        }
    }

    /**
     * Gives a thread its permit.
     *
     * @param thread who is to go on
     */
    public static void unpark(Thread thread) {
        permitOf(thread).give();
    }

    private static synchronized Permit permitOf(Thread thread) {
        for (Permit known = first; known != null; known = known.next) {
            if (known.thread == thread) {
                return known;
            }
        }
        Permit permit = new Permit(thread, first);
        first = permit;
        return permit;
    }

    private static final class Permit {

        final Thread thread;
        final @Nullable Permit next;
        private boolean given;

        Permit(Thread thread, @Nullable Permit next) {
            this.thread = thread;
            this.next = next;
        }

        /** Waits for the permit; false if the thread was interrupted instead. */
        synchronized boolean take() {
            try {
                while (!given) {
                    wait();
                }
            } catch (InterruptedException e) {
                return false;
            }
            given = false;
            return true;
        }

        synchronized void give() {
            given = true;
            notifyAll();
        }
    }
}
