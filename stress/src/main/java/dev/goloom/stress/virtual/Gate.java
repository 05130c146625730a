package dev.goloom.stress.virtual;

import dev.goloom.stress.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the actors of a round meet, so that they act at the same moment, or, if there is one carrier, in either order. Who
 * comes first parks in the end: a virtual thread that yields in a loop keeps those from a single carrier that a platform
 * thread, a timer's for instance, starts or wakes.
 */
final class Gate {

    /**
     * A few milliseconds. An actor is on its own carrier's queue until another one, which has to wake up for that, takes it
     * from there; a spin that is shorter than that gives the carrier back, and then all play on the one that is awake.
     */
    private static final int SPINS = 100_000;

    private final CountDownLatch missing;

    Gate(int actors) {
        missing = new CountDownLatch(actors);
    }

    /** Returns when all have come. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield lets the other go first
    void pass(boolean inParallel) {
        missing.countDown();
        for (int spins = 0; inParallel && missing.getCount() > 0 && spins < SPINS; spins++) {
            Thread.onSpinWait();
        }
        try {
            missing.await();
        } catch (InterruptedException byOneWhoWentOn) {
            Thread.currentThread().interrupt();
        }
        if (inParallel) {
            Step.linger();
        } else if (ThreadLocalRandom.current().nextBoolean()) {
            Thread.yield();
        }
    }
}
