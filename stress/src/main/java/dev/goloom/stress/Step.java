package dev.goloom.stress;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A step of one actor that another waits for without parking, so that it goes on at the same moment. For actors only: a
 * virtual thread that yields in a loop may keep others from starting.
 */
public final class Step {

    private volatile boolean done;

    /** Creates a step that is still to be done. */
    public Step() {}

    /** The step is done. */
    public void done() {
        done = true;
    }

    /**
     * Whether the step is done.
     *
     * @return true from then on
     */
    public boolean isDone() {
        return done;
    }

    /** Returns when the step is done. */
    public void await() {
        for (int spins = 0; !done && spins < 1000; spins++) {
            Thread.onSpinWait();
        }
        Polling.until(() -> done);
    }

    /** Returns at a random moment after the step, so that what follows falls into all parts of what the other does next. */
    public void awaitAndLinger() {
        await();
        linger();
    }

    /**
     * Likewise, if what the other does takes longer.
     *
     * @param nanos the longest time
     */
    public void awaitAndLinger(int nanos) {
        await();
        linger(nanos);
    }

    /** Takes a random time, of about a microsecond at most. */
    public static void linger() {
        for (int i = ThreadLocalRandom.current().nextInt(32); i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    /**
     * Takes a random time.
     *
     * @param nanos the longest time
     */
    public static void linger(int nanos) {
        long until = System.nanoTime() + ThreadLocalRandom.current().nextInt(nanos);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
