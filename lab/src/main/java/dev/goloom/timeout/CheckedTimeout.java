package dev.goloom.timeout;

import dev.goloom.internal.wait.Waiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What every strategy looks at before it starts the work: so bad input, or an interrupt, starts nothing. */
abstract sealed class CheckedTimeout implements TimeoutStrategy
        permits ContextTimeout, AfterTimeout, QueuePollTimeout, RendezvousPollTimeout, StructuredTimeout,
        FutureTimeout {

    @Override
    public final <T extends @Nullable Object> T call(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(work, "work");
        Waiter.throwIfInterrupted();
        return start(timeout, work);
    }

    /** Starts the work and waits for its result, as {@link #call} promises. */
    abstract <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException;
}
