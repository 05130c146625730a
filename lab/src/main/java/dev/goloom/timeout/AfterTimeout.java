package dev.goloom.timeout;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Strategy#TIME_AFTER}: a select on the result and Go's {@code time.After}. */
final class AfterTimeout extends CheckedTimeout {

    private final Clock clock;

    AfterTimeout(Clock clock) {
        this.clock = clock;
    }

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        Channel<Completion<T>> results = Channel.buffered(1);
        Thread.startVirtualThread(() -> results.trySend(Completion.of(work, Context.background())));
        Completion<T> completion = Select.<@Nullable Completion<T>>select(
            Select.receive(results, result -> result), Select.after(clock, timeout, () -> null));
        return Completion.getOrTimeOut(completion, timeout, null);
    }
}
