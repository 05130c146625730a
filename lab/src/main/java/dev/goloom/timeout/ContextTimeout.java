package dev.goloom.timeout;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * {@link Strategy#CONTEXT}: Go's {@code context.WithTimeout}, and a select on the result and {@code Done()}. The select is
 * in order, so that a result that is there counts, even if the context has ended.
 */
final class ContextTimeout extends CheckedTimeout {

    private final Context root;

    ContextTimeout(Clock clock) {
        root = Context.background(clock);
    }

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (CancellableContext context = root.withTimeout(timeout)) {
            Channel<Completion<T>> results = Channel.buffered(1);
            Thread.startVirtualThread(() -> results.trySend(Completion.of(work, context)));
            Completion<T> completion = Select.<@Nullable Completion<T>>selectInOrder(
                Select.receive(results, result -> result), Select.receive(context.done(), () -> null));
            return Completion.getOrTimeOut(completion, timeout, completion == null ? context.err() : null);
        }
    }
}
