package dev.goloom.stress.virtual;

import dev.goloom.stress.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

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
    private final AtomicInteger patience;

    /**
     * Creates a gate that nobody has come to.
     *
     * @param actors how many have to come
     * @param patience how often somebody may still spin in vain, at this gate and others; without it, nobody spins
     */
    Gate(int actors, AtomicInteger patience) {
        missing = new CountDownLatch(actors);
        this.patience = patience;
    }

    /** Returns when all have come. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield lets the other go first
    void pass() {
        boolean inParallel = patience.get() > 0;
        missing.countDown();
        if (inParallel && !spin()) {
            patience.decrementAndGet();
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

    private boolean spin() {
        for (int spins = 0; missing.getCount() > 0 && spins < SPINS; spins++) {
            Thread.onSpinWait();
        }
        return missing.getCount() == 0;
    }
}
