package dev.goloom.clock;

import java.time.Duration;
import java.util.Objects;

/**
 * A clock that a test moves. Deadlines that come due run on the thread that moves it, in their order, before
 * {@link #advance} returns; so a test states what has happened, and does not wait for it.
 *
 * {@snippet class="dev.goloom.examples.TimeExamples" region="manual"}
 *
 * <p>Thread-safe.
 *
 * <p>Source: Caffeine's {@code FakeTicker}; Go's {@code testing/synctest}.
 */
public final class ManualClock extends Clock {

    /** Written under this object's monitor, always to a later instant. */
    private volatile long now;

    ManualClock() {}

    @Override
    public long nanos() {
        return now;
    }

    /**
     * Moves this clock, step by step: it stops at every instant at which a deadline is due, and shows that instant
     * while the deadline's effects run. Does not wait for the threads that they wake.
     *
     * @param duration how far; zero moves nothing
     * @throws IllegalArgumentException if the duration is negative, or reaches past the end of time
     */
    public void advance(Duration duration) {
        if (Objects.requireNonNull(duration, "duration").isNegative()) {
            throw new IllegalArgumentException("a clock does not run backwards: duration " + duration);
        }
        synchronized (this) {
            long target = deadline(duration);
            if (target == NEVER) {
                throw new IllegalArgumentException("past the end of time: duration " + duration + " after " + this);
            }
            moveTo(target);
        }
    }

    /**
     * {@code now} is written before the alarm rings. A deadline that another thread arms meanwhile is either in the
     * queue when the alarm looks there, or armed by a thread whose {@link #wakeAt} then reads the new {@code now}.
     */
    private void moveTo(long target) {
        for (long next = ring(); next <= target; next = ring()) {
            now = Math.max(now, next);
        }
        now = target;
        ring();
    }

    private long ring() {
        Alarm alarm = alarm();
        return alarm == null ? NEVER : alarm.ring(now);
    }

    /** An instant that is still to come needs no entry here: {@code advance} asks the alarm for it. */
    @Override
    public void wakeAt(long nanos) {
        if (nanos <= now) {
            ring();
        }
    }

    @Override
    public String toString() {
        return "ManualClock at " + Duration.ofNanos(now);
    }
}
