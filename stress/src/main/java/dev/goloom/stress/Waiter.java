package dev.goloom.stress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The actor that waits for a signal, as the signal needs it. */
public final class Waiter {

    private volatile @Nullable Thread thread;

    /** Creates a waiter that has not begun. */
    public Waiter() {}

    /** What an actor does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Waits.
         *
         * @throws Exception if it is interrupted, or fails
         */
        void run() throws Exception;
    }

    /**
     * Waits, by the actor.
     *
     * @param body what ends by the signal
     * @throws Exception what the body throws
     */
    public void run(Body body) throws Exception {
        thread = Thread.currentThread();
        body.run();
    }

    /**
     * Waits, by the actor, for nothing but the interrupt.
     *
     * @param body what would wait for ever
     * @throws Exception what the body throws otherwise
     */
    public void runUntilInterrupted(Body body) throws Exception {
        thread = Thread.currentThread();
        try {
            body.run();
            throw new IllegalStateException("returned, and was not interrupted");
        } catch (InterruptedException signalled) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the interrupt status is still set", signalled);
            }
        }
    }

    /** Interrupts the actor, by the signal, as soon as it is parked. */
    public void interrupt() {
        parked().interrupt();
    }

    /** Returns, for the signal, when the actor is parked. */
    public void awaitParked() {
        parked();
    }

    private Thread parked() {
        Polling.until(() -> {
            Thread waiter = thread;
            return waiter != null && waiter.getState() != Thread.State.RUNNABLE;
        });
        return Objects.requireNonNull(thread);
    }
}
