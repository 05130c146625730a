package dev.goloom.bench.work;

import java.time.Duration;

/**
 * Timers that call a function, and sleep, as a peer has them.
 *
 * @param <T> a timer
 */
public interface Timers<T> {
    T start(Duration delay, Runnable function);

    void stop(T timer);

    void sleep(Duration duration) throws InterruptedException;

    /** Places for so many. */
    T[] places(int count);
}
