package dev.goloom.stress;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A third party that waits while two actors race for it: a virtual thread, for jcstress wants a processor for each actor
 * and the smallest machines have two. It is started with the state of the race, so most often it is parked when the actors
 * begin.
 */
final class Waiting {

    private final Thread thread;
    private volatile @Nullable String outcome;

    Waiting(Callable<String> body) {
        thread = Thread.startVirtualThread(() -> {
            try {
                outcome = body.call();
            } catch (Exception failure) {
                outcome = failure.toString();
            }
        });
    }

    /** What the body returned, or threw. */
    String outcome() {
        try {
            thread.join();
        } catch (InterruptedException nobodyInterruptsAnArbiter) {
            throw new AssertionError(nobodyInterruptsAnArbiter);
        }
        return String.valueOf(outcome);
    }
}
