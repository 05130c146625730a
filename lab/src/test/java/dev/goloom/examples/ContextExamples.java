package dev.goloom.examples;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.context.Key;
import dev.goloom.select.Select;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;

/** The samples of the documentation of contexts. */
final class ContextExamples {

    // @start region="value"
    static final Key<String> REQUEST = Key.of("request");

    static String log(Context context, String message) {
        return context.value(REQUEST) + ": " + message;
    }

    static String handle(Context context, String request) {
        return log(context.withValue(REQUEST, request), "received");
    }
    // @end

    private ContextExamples() {}

    static Integer squareInTime() throws InterruptedException {
        // @start region="timeout"
        try (var context = Context.background().withTimeout(Duration.ofMillis(200))) {
            var result = Channel.<Integer>buffered(1);
            Thread.startVirtualThread(() -> result.trySend(slowSquare(11, context)));
            return Select.select(
                Select.receive(result, r -> r),
                Select.receive(context.done(), () -> -1));
        }
        // @end
    }

    private static int slowSquare(int n, Context context) {
        context.throwIfEnded();
        return n * n;
    }

    static String takeOrGiveUp(BlockingQueue<String> queue, Context context) throws Exception {
        // @start region="call"
        try {
            return context.call(queue::take);
        } catch (ContextException ended) {
            return "gave up: " + ended.getMessage();
        }
        // @end
    }
}
