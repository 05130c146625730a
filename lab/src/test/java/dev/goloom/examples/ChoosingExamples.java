package dev.goloom.examples;

import static dev.goloom.Go.after;
import static dev.goloom.Go.go;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.Context;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.select.Select;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** The programs of docs/choosing.md. */
final class ChoosingExamples {

    private ChoosingExamples() {}

    static long sumUpTo(Context ctx, long last) {
        long sum = 0;
        for (long n = 1; n <= last; n++) {
            if (n % 1024 == 0) {
                ctx.throwIfEnded();
            }
            sum += n;
        }
        return sum;
    }

    static long boundedSum(Context ctx, long last) {
        try (var bounded = ctx.withTimeout(Duration.ofMillis(200))) {
            return sumUpTo(bounded, last);
        }
    }

    static String page(Context ctx, Function<Context, String> user, Function<Context, String> orders)
            throws InterruptedException, ExecutionException {
        try (var bounded = ctx.withTimeout(Duration.ofSeconds(1));
                var scope = Scope.open(bounded, Policy.<String>failFast())) {
            var name = scope.fork(() -> user.apply(scope.context()));
            var list = scope.fork(() -> orders.apply(scope.context()));
            scope.join();
            return name.get() + ": " + list.get();
        }
    }

    static String orElse(Callable<String> work, Duration limit, String fallback) throws InterruptedException {
        var result = Channel.<String>buffered(1); // a place for the result that comes too late
        go(() -> result.send(work.call()));
        return select(
            receive(result, r -> r),
            after(limit, () -> fallback));
    }

    static void untilIdle(ReceiveChannel<String> events, Duration idle, Consumer<String> each)
            throws InterruptedException {
        var next = Select.of(
            Select.receive(events, Function.<String>identity()),
            Select.after(idle, () -> null));
        for (String event = next.run(); event != null; event = next.run()) {
            each.accept(event);
        }
    }

    static int update(Context ctx, Statement statement, String sql) throws SQLException {
        var cancelling = ctx.afterFunc(() -> {
            try {
                statement.cancel();
            } catch (SQLException closed) {
                // there is nothing to cancel
            }
        });
        try {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            ctx.throwIfEnded();
            throw failure;
        } finally {
            cancelling.stop();
        }
    }

    static String get(Context ctx, HttpClient client, URI uri) throws Exception {
        return ctx.call(() -> client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
    }

    static <T> T join(Context ctx, CompletableFuture<T> future) throws Exception {
        var cancelling = ctx.afterFunc(() -> future.cancel(true));
        try {
            return ctx.call(future::get);
        } catch (CancellationException cancelled) {
            ctx.throwIfEnded();
            throw cancelled;
        } finally {
            cancelling.stop();
        }
    }

    static void transfer(Context ctx, Runnable book, Consumer<Context> undo) {
        try {
            book.run();
            ctx.throwIfEnded();
        } catch (RuntimeException failure) {
            try (var rest = ctx.withoutCancel().withTimeout(Duration.ofSeconds(5))) {
                undo.accept(rest);
            }
            throw failure;
        }
    }
}
