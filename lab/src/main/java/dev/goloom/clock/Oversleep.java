package dev.goloom.clock;

/**
 * How much longer than asked a thread sleeps at least, as it has learnt from its sleeps so far, in nanoseconds.
 *
 * <p><b>Idea.</b> An operating system does not wake a thread on the dot: it puts wake-ups together that are due at about the
 * same time (on Linux those within the thread's timer slack, 50 µs by default), and then a processor has to leave its
 * idle state. That takes about as long each time. So a sleeper that asks to be woken earlier by this much is hardly late, and has
 * only a moment left to spin. Hence the least of the latest figures and not their mean: a sleep is rarely shorter.
 *
 * <p>For one thread.
 */
final class Oversleep {

    /** What one sleep adds at most: a few long ones, on a busy machine, are no reason to spin for long later. */
    static final long RISE = 1_000;

    /** The most that is ever made of it, and so the longest spin. */
    static final long MOST = 100_000;

    private long least;

    /** By how much a sleep is to be cut short; none is as short as that. */
    long expected() {
        return least;
    }

    /** A sleep, which nobody ended, was so much longer than asked. */
    void observe(long nanos) {
        least = Math.min(nanos, Math.min(least + RISE, MOST));
    }
}
