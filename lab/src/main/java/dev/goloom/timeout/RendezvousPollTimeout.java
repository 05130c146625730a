package dev.goloom.timeout;

import dev.goloom.channel.QueueChannel;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Strategy#RENDEZVOUS_POLL}: a timed receive from a {@link QueueChannel} without a place. */
final class RendezvousPollTimeout extends CheckedTimeout {

    @Override
    <T extends @Nullable Object> T start(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        QueueChannel<Completion<T>> results = QueueChannel.rendezvous();
        Thread worker = Thread.startVirtualThread(() -> workAndSend(work, results));
        Completion<T> completion = null;
        try {
            completion = results.receive(timeout);
        } finally {
            if (completion == null) {
                worker.interrupt();
            }
        }
        return Completion.getOrTimeOut(completion, timeout, null);
    }

    private static <T extends @Nullable Object> void workAndSend(
            Work<? extends T> work, QueueChannel<Completion<T>> results) {
        Completion<T> completion = Completion.of(work, Context.background());
        try {
            results.send(completion);
        } catch (InterruptedException callerGaveUp) {
            // the result is dropped with this thread, as its caller wants it
        }
    }
}
