package dev.goloom.timeout;

import dev.goloom.context.Context;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * {@link Strategy#STRUCTURED}: the work is the one subtask of a {@code StructuredTaskScope} with a deadline.
 *
 * <p>That class is a preview API, and differs between JDK 21, 25 and 27, so {@link StructuredScope} reaches it by method
 * handles.
 *
 * <p>A scope may report a timeout although its subtask has just ended. If that was before the scope interrupted it, the
 * result counts.
 */
final class StructuredTimeout extends CheckedTimeout {

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        AtomicReference<@Nullable Completion<T>> result = new AtomicReference<>();
        Completion<T> completion;
        Throwable reason;
        try (StructuredScope scope = StructuredScope.open(timeout)) {
            scope.fork(() -> {
                result.set(Completion.of(work, Context.background()));
                return null;
            });
            reason = scope.joinOrTimeOut();
            completion = reason == null || scope.endedInTime() ? result.get() : null;
        }
        return Completion.getOrTimeOut(completion, timeout, reason);
    }
}
