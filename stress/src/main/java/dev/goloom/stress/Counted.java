package dev.goloom.stress;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that is to run in a goroutine of its own, and counts how often it does. */
public final class Counted implements Runnable {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final AtomicInteger runs = new AtomicInteger();

    /** Creates a function that has not run. */
    public Counted() {}

    @Override
    public void run() {
        runs.incrementAndGet();
    }

    /**
     * How often it has run when everything is over.
     *
     * @param expected how many runs to wait for; those that come in excess are seen if they have been started
     * @return how many there were: fewer, if they did not come within any reasonable time
     */
    public int after(int expected) {
        long start = System.nanoTime();
        Polling.until(() -> runs.get() >= expected || System.nanoTime() - start >= LIMIT_NANOS);
        letOthersRun();
        return runs.get();
    }

    /** Most often, a virtual thread that is started now runs after those that were started before. */
    private static void letOthersRun() {
        try {
            Thread.startVirtualThread(() -> {}).join();
        } catch (InterruptedException nobodyInterruptsAnArbiter) {
            throw new AssertionError(nobodyInterruptsAnArbiter);
        }
    }
}
