package dev.goloom.stress;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * A third party that an actor interrupts once while it waits. Its outcome tells what became of the interrupt: it has ended
 * the wait and is gone, or it was too late and the interrupt status is set.
 */
public final class Interrupted {

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Waiting waiting;

    /**
     * Starts the third party.
     *
     * @param body what it does
     */
    public Interrupted(Callable<String> body) {
        waiting = new Waiting(() -> outcomeOf(body));
    }

    private String outcomeOf(Callable<String> body) throws Exception {
        String outcome;
        try {
            outcome = body.call();
        } catch (InterruptedException ended) {
            return Thread.currentThread().isInterrupted() ? "interrupted, but the status is still set" : "interrupted";
        }
        return isInterrupted() ? outcome : outcome + ", but the interrupt is gone";
    }

    /** Whether the status is set, once the actor has interrupted. */
    private boolean isInterrupted() {
        try {
            interrupted.await();
            return Thread.interrupted();
        } catch (InterruptedException set) {
            return true;
        }
    }

    /** Returns when the third party is parked, or has ended: see {@link Waiting#awaitBlocked}. */
    public void awaitBlocked() {
        waiting.awaitBlocked();
    }

    /** Interrupts; exactly one actor calls this, once. */
    public void interrupt() {
        waiting.interrupt();
        interrupted.countDown();
    }

    /** Wakes the third party, for those that park without a channel. */
    public void unpark() {
        waiting.unpark();
    }

    /**
     * Waits for the end of the third party.
     *
     * @return "interrupted" if the body threw that, and what it returned otherwise; both with a complaint if the interrupt
     *     status is not as it should be
     */
    public String outcome() {
        return waiting.outcome();
    }
}
