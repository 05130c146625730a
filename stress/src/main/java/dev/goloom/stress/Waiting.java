package dev.goloom.stress;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A third party that waits while two actors race for it: a virtual thread, for jcstress wants a processor for each actor
 * and the smallest machines have two. It is started with the state of the race, so most often it is parked when the actors
 * begin.
 */
public final class Waiting {

    private final Thread thread;
    private volatile @Nullable String outcome;

    /**
     * Starts the third party.
     *
     * @param body what it does
     */
    public Waiting(Callable<String> body) {
        thread = Thread.startVirtualThread(() -> {
            try {
                outcome = body.call();
            } catch (Exception failure) {
                outcome = failure.toString();
            }
        });
    }

    /**
     * Returns when the third party is parked, or has ended. For a race whose invariant holds only then: what it waits for
     * must be the first thing that it parks on.
     */
    public void awaitBlocked() {
        Polling.until(() -> thread.getState() == Thread.State.WAITING || !thread.isAlive());
    }

    /** Interrupts the third party. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Wakes the third party, for those that park without a channel. */
    public void unpark() {
        LockSupport.unpark(thread);
    }

    /**
     * Waits for the end of the third party.
     *
     * @return what the body returned, or threw
     */
    public String outcome() {
        try {
            thread.join();
        } catch (InterruptedException nobodyInterruptsAnArbiter) {
            throw new AssertionError(nobodyInterruptsAnArbiter);
        }
        return String.valueOf(outcome);
    }
}
