package dev.goloom.timeout;

import dev.goloom.context.Context;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How some work ended: what the worker hands over.
 *
 * @param value the result, which may be null
 * @param failure what the work threw, or null if it did not
 */
record Completion<T extends @Nullable Object>(@Nullable T value, @Nullable Throwable failure) {

    /** Does the work. */
    static <T extends @Nullable Object> Completion<T> of(Work<? extends T> work, Context context) {
        try {
            return new Completion<>(work.run(context), null);
        } catch (Throwable failure) { // whatever it is, the caller waits for it
            return new Completion<>(null, failure);
        }
    }

    @SuppressWarnings("NullAway") // without a failure, the value is what the work returned: a T
    T get() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }

    /** The result of a completion that came in time; null stands for one that did not come. */
    static <T extends @Nullable Object> T getOrTimeOut(
            @Nullable Completion<T> completion, Duration timeout, @Nullable Throwable reason)
            throws ExecutionException, TimeoutException {
        if (completion != null) {
            return completion.get();
        }
        TimeoutException timedOut = new TimeoutException("no result within " + timeout);
        timedOut.initCause(reason);
        throw timedOut;
    }
}
