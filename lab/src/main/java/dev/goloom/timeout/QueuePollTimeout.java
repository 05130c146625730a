package dev.goloom.timeout;

import dev.goloom.channel.QueueChannel;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Strategy#QUEUE_POLL}: a timed receive from a {@link QueueChannel} with one place. */
final class QueuePollTimeout extends CheckedTimeout {

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        QueueChannel<Completion<T>> results = QueueChannel.buffered(1);
        Thread.startVirtualThread(() -> results.trySend(Completion.of(work, Context.background())));
        return Completion.getOrTimeOut(results.receive(timeout), timeout, null);
    }
}
