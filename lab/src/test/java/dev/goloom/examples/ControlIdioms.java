package dev.goloom.examples;

import static dev.goloom.Go.go;
import static dev.goloom.Go.otherwise;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;
import static dev.goloom.Go.send;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.scope.WaitGroup;
import dev.goloom.select.Select;
import dev.goloom.time.Ticker;
import dev.goloom.time.Timer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Idioms of Go that start, bound, repeat and end work. */
final class ControlIdioms {

    private ControlIdioms() {}

    static List<Integer> lengths(Context ctx, List<String> urls) throws InterruptedException, ExecutionException {
        try (var scope = Scope.open(ctx, Policy.<Integer>failFast().limit(8))) {
            List<Subtask<Integer>> lengths = new ArrayList<>();
            for (String url : urls) {
                lengths.add(scope.fork(() -> fetch(scope.context(), url).length()));
            }
            scope.join(); // throws the first failure, which has cancelled the others
            return lengths.stream().map(Subtask::get).toList();
        }
    }

    static String firstOf(Context ctx, List<String> urls) throws InterruptedException, ExecutionException {
        try (var scope = Scope.open(ctx, Policy.<String>firstSuccess())) {
            for (String url : urls) {
                scope.fork(() -> fetch(scope.context(), url));
            }
            return scope.join(); // the others are cancelled, and have ended
        }
    }

    private static String fetch(Context ctx, String url) throws IOException {
        ctx.throwIfEnded();
        if (url.isEmpty()) {
            throw new IOException("no address");
        }
        return "page of " + url;
    }

    static int limited(Context ctx, ReceiveChannel<Runnable> requests) throws InterruptedException {
        var ticker = Ticker.start(ctx.clock(), Duration.ofMillis(200));
        int served = 0;
        for (Runnable request : requests) {
            ticker.channel().receive();
            request.run();
            served++;
        }
        return served;
    }

    static ReceiveChannel<Long> working(Context ctx, ReceiveChannel<Runnable> tasks) {
        var beats = Channel.<Long>buffered(1);
        var ticker = Ticker.start(ctx.clock(), Duration.ofSeconds(1));
        Select<Boolean> step = Select.of(
            receive(ctx.done(), () -> false),
            receive(ticker.channel(), instant -> {
                beats.trySend(instant); // or nobody listens
                return true;
            }),
            receive(tasks, task -> {
                if (task != null) {
                    task.run();
                }
                return task != null;
            }));
        go(() -> {
            while (step.run()) {}
            beats.close();
        });
        return beats;
    }

    static String shutDown(WaitGroup requests, Runnable stopAccepting) throws InterruptedException {
        stopAccepting.run();
        try (var grace = Context.background().withTimeout(Duration.ofSeconds(10))) {
            requests.await(grace);
            return "all requests were answered";
        } catch (ContextException late) {
            return "gave up waiting: " + late.getMessage();
        }
    }

    static String withRetries(Context ctx, Callable<String> attempt) throws Exception {
        Duration pause = Duration.ofMillis(10);
        while (true) {
            try (var one = ctx.withTimeout(Duration.ofSeconds(1))) {
                return one.call(attempt);
            } catch (IOException failed) {
                ctx.sleep(pause); // throws when the context ends
                pause = pause.multipliedBy(2);
            }
        }
    }

    static String readAll(Context ctx, Closeable connection, Callable<String> read) throws Exception {
        var stop = ctx.afterFunc(() -> {
            try {
                connection.close(); // ends a read that no interrupt would end
            } catch (IOException ignored) {
                // it is broken already
            }
        });
        try {
            return read.call();
        } finally {
            stop.stop();
        }
    }

    static List<String> settled(Context ctx, ReceiveChannel<String> typed) throws InterruptedException {
        List<String> settled = new ArrayList<>();
        String[] latest = {null};
        Timer quiet = Timer.start(ctx.clock(), Duration.ofMillis(300));
        quiet.stop();
        Select<Boolean> next = Select.of(
            receive(typed, text -> {
                latest[0] = text;
                quiet.reset(Duration.ofMillis(300)); // the instant of before is never received after this
                return text != null;
            }),
            receive(quiet.channel(), () -> settled.add(latest[0])));
        while (next.run()) {}
        return settled;
    }

    static void publish(List<Channel<String>> subscribers, String news) throws InterruptedException {
        for (var subscriber : subscribers) {
            select(
                send(subscriber, news, () -> true),
                otherwise(() -> false));
        }
    }

    static Channel<Integer> future(Callable<Integer> work) {
        var result = Channel.<Integer>buffered(1); // so the goroutine ends even if nobody asks
        go(() -> result.send(work.call()));
        return result;
    }
}
