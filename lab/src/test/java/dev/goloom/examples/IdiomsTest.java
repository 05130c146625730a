package dev.goloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.scope.WaitGroup;
import dev.goloom.testing.Goroutine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The programs of docs/from-go.md do what it says. */
class IdiomsTest {

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    @Test
    void generatorAndStage() throws Exception {
        try (var ctx = root.withCancel()) {
            var squares = PipelineIdioms.map(ctx, PipelineIdioms.numbers(ctx), n -> n * n);
            assertEquals(List.of(0, 1, 4, 9), List.of(squares.receive(), squares.receive(), squares.receive(),
                squares.receive()));
            ctx.cancel();
            squares.forEach(late -> assertTrue(late >= 16)); // ends, for both goroutines do
        }
    }

    @Test
    void fanIn() throws Exception {
        List<Integer> received = new ArrayList<>();
        PipelineIdioms.merge(root, List.of(closed(1, 2), closed(), closed(3))).forEach(received::add);
        Collections.sort(received);
        assertEquals(List.of(1, 2, 3), received);
    }

    @Test
    void workerPool() throws Exception {
        assertEquals(1 + 4 + 9 + 16 + 25, PipelineIdioms.sumOfSquares(List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void semaphore() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        PipelineIdioms.atMostThree(Collections.nCopies(20, () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            three.countDown();
            try {
                three.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            running.decrementAndGet();
        }));
        assertEquals(3, most.get());
    }

    @Test
    void dropWhatNobodyTakes() throws Exception {
        Channel<String> out = Channel.buffered(1);
        assertTrue(PipelineIdioms.offer(out, "a"));
        assertFalse(PipelineIdioms.offer(out, "b"));
    }

    @Test
    void caseThatIsSwitchedOff() throws Exception {
        assertEquals(10, PipelineIdioms.interleaved(closed(1, 2, 3), closed(4)));
    }

    @Test
    void errgroup() throws Exception {
        assertEquals(List.of(9, 10), ControlIdioms.lengths(root, List.of("a", "bc")));
        var failed = assertThrows(ExecutionException.class, () -> ControlIdioms.lengths(root, List.of("a", "")));
        assertEquals("no address", failed.getCause().getMessage());
    }

    @Test
    void firstOfSeveral() throws Exception {
        assertEquals("page of b", ControlIdioms.firstOf(root, List.of("", "b", "")));
    }

    @Test
    void rateLimit() throws Exception {
        Channel<Runnable> requests = Channel.buffered(2);
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        requests.send(() -> served.add("first"));
        requests.send(() -> served.add("second"));
        requests.close();
        var server = Goroutine.start(() -> ControlIdioms.limited(root, requests)).awaitBlocked();
        assertEquals(List.of(), served);
        clock.advance(Duration.ofMillis(200));
        server.awaitBlocked();
        assertEquals(List.of("first"), served);
        clock.advance(Duration.ofMillis(200));
        assertEquals(2, server.join());
    }

    @Test
    void heartbeat() throws Exception {
        Channel<Runnable> tasks = Channel.rendezvous();
        AtomicBoolean done = new AtomicBoolean();
        var beats = ControlIdioms.working(root, tasks);
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1).toNanos(), beats.receive());
        tasks.send(() -> done.set(true));
        tasks.close();
        assertNull(beats.receive());
        assertTrue(done.get());
    }

    @Test
    void gracefulShutdown() throws Exception {
        WaitGroup requests = new WaitGroup();
        Channel<String> answer = Channel.rendezvous();
        requests.go(() -> answer.receive());
        assertEquals("all requests were answered", ControlIdioms.shutDown(requests, () -> answer.close()));
    }

    @Test
    void retries() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        var retrying = Goroutine.start(() -> ControlIdioms.withRetries(root, () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("attempt " + attempts);
            }
            return "attempt " + attempts;
        })).awaitBlocked();
        clock.advance(Duration.ofMillis(10));
        retrying.awaitBlocked();
        clock.advance(Duration.ofMillis(20));
        assertEquals("attempt 3", retrying.join());
    }

    @Test
    void retries_endWithTheContext() throws Exception {
        var ctx = root.withCancel();
        var retrying = Goroutine.start(() -> ControlIdioms.withRetries(ctx, () -> {
            throw new IOException("always");
        })).awaitBlocked();
        ctx.cancel();
        assertInstanceOf(CancelledException.class, retrying.failure());
    }

    @Test
    void closeWithTheContext() throws Exception {
        var ctx = root.withCancel();
        Channel<String> connection = Channel.rendezvous();
        var reading =
            Goroutine.start(() -> ControlIdioms.readAll(ctx, connection::close, () -> "read " + connection.receive()))
                .awaitBlocked();
        ctx.cancel();
        assertEquals("read null", reading.join());
        assertEquals("all", ControlIdioms.readAll(root, () -> {}, () -> "all"));
    }

    @Test
    void debounce() throws Exception {
        Channel<String> typed = Channel.rendezvous();
        var settling = Goroutine.start(() -> ControlIdioms.settled(root, typed));
        typed.send("g");
        typed.send("go");
        settling.awaitBlocked();
        clock.advance(Duration.ofMillis(300));
        settling.awaitBlocked();
        typed.send("gol");
        typed.close();
        assertEquals(List.of("go"), settling.join());
    }

    @Test
    void publish() throws Exception {
        Channel<String> fast = Channel.buffered(2);
        Channel<String> slow = Channel.rendezvous();
        ControlIdioms.publish(List.of(slow, fast), "news");
        assertEquals("news", fast.receive());
        assertNull(slow.tryReceive());
    }

    @Test
    void future() throws Exception {
        assertEquals(121, ControlIdioms.future(() -> 11 * 11).receive());
    }

    private static ReceiveChannel<Integer> closed(Integer... numbers) throws InterruptedException {
        Channel<Integer> channel = Channel.buffered(numbers.length);
        for (int n : numbers) {
            channel.send(n);
        }
        channel.close();
        return channel;
    }
}
