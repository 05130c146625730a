package dev.goloom.bench.ladder;

import static dev.goloom.Go.after;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.bench.figures.Step;
import dev.goloom.bench.work.BareThread;
import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.Context;
import java.time.Duration;

/** The calls of the ladder: a goroutine computes {@code 11 * 11}, and the caller waits for it. */
final class Rungs {
    static final int GAVE_UP = -1;

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final Context root = Context.background();
    private final Context parent = root.withCancel();
    private final Channel<Integer> idle = Channel.rendezvous();

    int call(Step step) throws InterruptedException {
        return switch (step) {
            case START -> BareThread.answer();
            case CHANNEL -> channel();
            case SELECT -> await(work(root), idle);
            case AFTER -> await();
            case CANCEL -> cancel();
            case DEADLINE -> deadline();
            case DONE -> done(root);
            case PARENT -> done(parent);
        };
    }

    private int channel() throws InterruptedException {
        Integer result = work(root).receive();
        return result == null ? GAVE_UP : result;
    }

    private int await() throws InterruptedException {
        return select(receive(work(root), Rungs::result), after(LIMIT, () -> GAVE_UP));
    }

    private int cancel() throws InterruptedException {
        try (var context = root.withCancel()) {
            return await(work(context), idle);
        }
    }

    private int deadline() throws InterruptedException {
        try (var context = root.withTimeout(LIMIT)) {
            return await(work(context), idle);
        }
    }

    private static int done(Context above) throws InterruptedException {
        try (var context = above.withTimeout(LIMIT)) {
            return await(work(context), context.done());
        }
    }

    private static int await(ReceiveChannel<Integer> results, ReceiveChannel<?> end) throws InterruptedException {
        return select(receive(results, Rungs::result), receive(end, () -> GAVE_UP));
    }

    private static int result(Integer result) {
        return result;
    }

    /** The goroutine knows the context, as one would that looks at it. */
    private static ReceiveChannel<Integer> work(Context context) {
        Channel<Integer> results = Channel.buffered(1);
        Thread.startVirtualThread(() -> results.trySend(context == null ? 0 : 11 * 11));
        return results;
    }
}
