package dev.goloom.stress;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again for something that another thread is to do, and that wakes nobody. It yields in between; and in the
 * end it sleeps, for virtual threads that do nothing but yield to each other keep those from their carriers that come from
 * outside: whom a platform thread starts or wakes, a timer's for instance, and who has yielded when nobody else was to run.
 */
final class Polling {

    private static final int YIELDS = 1_000;
    private static final long SLEEP_NANOS = 20_000;

    private Polling() {}

    /** Returns when the condition holds. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the other go on
    static void until(BooleanSupplier condition) {
        for (int looks = 0; !condition.getAsBoolean(); looks++) {
            Thread.yield(); // always: whoever is interrupted does not sleep
            if (looks >= YIELDS) {
                LockSupport.parkNanos(SLEEP_NANOS);
            }
        }
    }
}
