package dev.goloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.testing.Goroutine;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The programs of docs/choosing.md do what it says. */
class ChoosingTest {

    private final ManualClock clock = Clock.manual();
    private final CancellableContext context = Context.background(clock).withTimeout(Duration.ofSeconds(1));

    @Test
    void workThatStopsToo() {
        assertEquals(500_500, ChoosingExamples.boundedSum(context, 1_000));
        clock.advance(Duration.ofSeconds(1));
        assertThrows(DeadlineExceededException.class, () -> ChoosingExamples.boundedSum(context, Long.MAX_VALUE));
    }

    @Test
    void oneDeadlineForSeveral() throws Exception {
        List<Long> deadlines = new ArrayList<>();
        String page = ChoosingExamples.page(context, ctx -> {
            synchronized (deadlines) {
                deadlines.add(ctx.deadline().getAsLong());
            }
            return "Ada";
        }, ctx -> {
            synchronized (deadlines) {
                deadlines.add(ctx.deadline().getAsLong());
            }
            return "tea";
        });
        assertEquals("Ada: tea", page);
        assertEquals(2, deadlines.size());
        assertEquals(deadlines.get(0), deadlines.get(1));
        assertThrows(ExecutionException.class, () -> ChoosingExamples.page(context, ctx -> {
            throw new IllegalStateException("no such user");
        }, ctx -> "tea"));
    }

    @Test
    void onlyTheCallerStops() throws Exception {
        assertEquals("here", ChoosingExamples.orElse(() -> "here", Duration.ofSeconds(100), "late"));
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        assertEquals("late", ChoosingExamples.orElse(() -> {
            goOn.await();
            ended.countDown();
            return "here";
        }, Duration.ofMillis(1), "late"));
        goOn.countDown();
        ended.await();
    }

    @Test
    void untilNothingComes() throws Exception {
        Channel<String> events = Channel.buffered(2);
        events.send("a");
        events.send("b");
        List<String> seen = new ArrayList<>();
        ChoosingExamples.untilIdle(events, Duration.ofMillis(1), seen::add);
        assertEquals(List.of("a", "b"), seen);
    }

    @Test
    void statement_isCancelled() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Statement statement = statement(cancelled);
        assertEquals(1, ChoosingExamples.update(context, statement, "quick"));
        var updating = Goroutine.start(() -> ChoosingExamples.update(context, statement, "slow")).awaitBlocked();
        clock.advance(Duration.ofSeconds(1));
        assertTrue(updating.failure() instanceof DeadlineExceededException);
        assertEquals(0, cancelled.getCount());
    }

    /** A statement that ends a slow update only when it is cancelled, and by no interrupt. */
    private static Statement statement(CountDownLatch cancelled) {
        return (Statement) Proxy.newProxyInstance(
            Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("cancel")) {
                    cancelled.countDown();
                    return null;
                }
                if (arguments[0].equals("slow")) {
                    cancelled.await();
                    throw new SQLException("cancelled");
                }
                return 1;
            });
    }

    @Test
    void request_isGivenUp() throws Exception {
        try (var server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
                var client = HttpClient.newHttpClient()) {
            var uri =
                URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/");
            var answered = Goroutine.start(() -> ChoosingExamples.get(context, client, uri));
            try (var connection = server.accept()) {
                connection.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"
                        .getBytes(StandardCharsets.US_ASCII));
                assertEquals("hi", answered.join());
            }
            var waiting = Goroutine.start(() -> ChoosingExamples.get(context, client, uri));
            try (var unanswered = server.accept()) {
                assertTrue(unanswered.isConnected());
                context.cancel();
                assertTrue(waiting.failure() instanceof CancelledException);
            }
        }
    }

    @Test
    void future_isCancelled() throws Exception {
        assertEquals("here", ChoosingExamples.join(context, CompletableFuture.completedFuture("here")));
        CompletableFuture<String> never = new CompletableFuture<>();
        var joining = Goroutine.start(() -> ChoosingExamples.join(context, never)).awaitBlocked();
        context.cancel();
        assertTrue(joining.failure() instanceof CancelledException);
        assertTrue(never.isCancelled());
    }

    @Test
    void undo_hasAContextOfItsOwn() {
        @Nullable Object[] left = new Object[1];
        assertThrows(
            CancelledException.class,
            () -> ChoosingExamples.transfer(context, context::cancel, rest -> left[0] = rest));
        Context rest = (Context) left[0];
        assertSame(clock, rest.clock());
        assertEquals(Duration.ofSeconds(5).toNanos(), rest.deadline().getAsLong());

        left[0] = null;
        ChoosingExamples.transfer(Context.background(), () -> {}, undo -> left[0] = undo);
        assertNull(left[0]);
    }
}
