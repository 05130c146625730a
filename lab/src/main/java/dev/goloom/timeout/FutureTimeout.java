package dev.goloom.timeout;

import dev.goloom.context.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * {@link Strategy#FUTURE}: the worker completes a future that has a timeout. What the worker hands over is a completion,
 * failed or not; so if the future itself fails, the timeout has done it.
 */
final class FutureTimeout extends CheckedTimeout {

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Completion<T>> future = new CompletableFuture<>();
        Thread.startVirtualThread(() -> future.complete(Completion.of(work, Context.background())));
        future.orTimeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        Completion<T> completion = null;
        Throwable reason = null;
        try {
            completion = future.get();
        } catch (ExecutionException timedOut) {
            reason = timedOut.getCause();
        } finally {
            future.cancel(false); // after an interrupt: takes the timeout out of the JDK's queue
        }
        return Completion.getOrTimeOut(completion, timeout, reason);
    }
}
