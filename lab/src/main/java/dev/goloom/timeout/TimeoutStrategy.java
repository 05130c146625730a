package dev.goloom.timeout;

import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A way to bound a call: do some work on another thread, and wait for its result, but not for ever.
 *
 * <p>Thread-safe.
 */
public interface TimeoutStrategy {

    /**
     * Starts the work on a virtual thread and waits for its result; blocks until it is there or the timeout has passed.
     *
     * <p>Never gives up early. A result that is there when the timeout passes is returned. Who else hears that the caller
     * gave up, and whether the work goes on, differs: see {@link Strategy}.
     *
     * @param <T> what the work results in
     * @param timeout how long to wait at least before giving up; zero or less gives up at once, if the result is not
     *     there
     * @param work what to do
     * @return the result
     * @throws TimeoutException if there is no result after the timeout
     * @throws ExecutionException if the work failed; its cause is what the work threw
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    <T extends @Nullable Object> T call(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException;

    /**
     * {@link Strategy#CONTEXT} on another clock.
     *
     * @param clock what measures the timeout
     * @return the strategy
     */
    static TimeoutStrategy context(Clock clock) {
        return new ContextTimeout(Objects.requireNonNull(clock, "clock"));
    }

    /**
     * {@link Strategy#TIME_AFTER} on another clock.
     *
     * @param clock what measures the timeout
     * @return the strategy
     */
    static TimeoutStrategy timeAfter(Clock clock) {
        return new AfterTimeout(Objects.requireNonNull(clock, "clock"));
    }
}
