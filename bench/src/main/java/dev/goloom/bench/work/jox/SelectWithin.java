package dev.goloom.bench.work.jox;

import com.softwaremill.jox.Channel;
import com.softwaremill.jox.Select;
import dev.goloom.context.Context;
import dev.goloom.timeout.TimeoutStrategy;
import dev.goloom.timeout.Work;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A call that is bounded by its select; only the caller hears of the timeout. */
final class SelectWithin implements TimeoutStrategy {
    @Override
    public <T extends @Nullable Object> T call(Duration timeout, Work<? extends T> work)
            throws InterruptedException, TimeoutException {
        Channel<T> results = Channel.newBufferedChannel(1);
        Thread.startVirtualThread(() -> answer(results, work));
        return Select.selectWithin(timeout, results.receiveClause());
    }

    private static <T extends @Nullable Object> void answer(Channel<T> results, Work<? extends T> work) {
        try {
            results.send(work.run(Context.background()));
        } catch (Exception failure) {
            results.error(failure);
        }
    }
}
