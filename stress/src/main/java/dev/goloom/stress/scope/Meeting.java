package dev.goloom.stress.scope;

import dev.goloom.stress.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where two children meet, so that they go on at the same moment: the one who comes first parks until the other has
 * started, and then that one waits, not for ever, until it is awake. Neither yields in a loop: a virtual thread that does
 * may keep others from starting.
 */
final class Meeting {

    private static final int SPINS = 10_000;

    private final CountDownLatch missing = new CountDownLatch(2);
    private final AtomicInteger asleep = new AtomicInteger(2);

    /** Returns when both have come. */
    void await() {
        missing.countDown();
        try {
            missing.await();
        } catch (InterruptedException othersDoing) { // so it has come, and has ended the context already
            Thread.currentThread().interrupt();
        }
        asleep.decrementAndGet();
        for (int spins = 0; asleep.get() > 0 && spins < SPINS; spins++) {
            Thread.onSpinWait();
        }
        Step.linger();
    }
}
