package dev.goloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** The samples of the documentation do what it says. */
class ExamplesTest {

    @Test
    void channel() throws Exception {
        assertEquals(121, ChannelExamples.square());
    }

    @Test
    void select_once() throws Exception {
        Channel<Integer> result = Channel.buffered(1);
        result.send(121);
        assertEquals("result 121", SelectExamples.once(result, Context.background()));
        try (var context = Context.background().withCancel()) {
            context.cancel();
            assertTrue(SelectExamples.once(result, context).startsWith("gave up: "));
        }
    }

    @Test
    void select_otherwise() throws Exception {
        Channel<String> out = Channel.buffered(1);
        assertEquals("sent", SelectExamples.tryToSend(out, "a"));
        assertEquals("nobody ready", SelectExamples.tryToSend(out, "b"));
    }

    @Test
    void select_loop() throws Exception {
        Channel<String> in = Channel.buffered(3);
        Channel<String> out = Channel.buffered(3);
        for (String line : List.of("a", "b", "c")) {
            in.send(line);
        }
        in.close();
        SelectExamples.relay(in, out);
        out.close();
        assertEquals(List.of("a", "b", "c"), DesignPrograms.all(out));
    }

    @Test
    void clock_manual() {
        assertTrue(TimeExamples.manual());
    }

    @Test
    void timer() throws Exception {
        Channel<String> lines = Channel.buffered(2);
        lines.send("a");
        lines.send("b");
        lines.close();
        assertEquals(2, TimeExamples.withIdleTimeout(lines));
    }

    @Test
    void ticker() throws Exception {
        var left = new int[] {3};
        assertEquals(3, TimeExamples.everyTick(() -> --left[0] > 0));
    }

    @Test
    void afterFunc() throws Exception {
        assertTrue(TimeExamples.watchdog(() -> {}, () -> {}));
    }

    @Test
    void context_value() {
        assertEquals("r1: received", ContextExamples.handle(Context.background(), "r1"));
    }

    @Test
    void context_timeout() throws Exception {
        assertEquals(121, ContextExamples.squareInTime());
    }

    @Test
    void context_call() throws Exception {
        var queue = new ArrayBlockingQueue<String>(1);
        queue.add("there");
        assertEquals("there", ContextExamples.takeOrGiveUp(queue, Context.background()));
        try (var context = Context.background().withTimeout(Duration.ofMillis(1))) {
            assertEquals("gave up: deadline exceeded",
                ContextExamples.takeOrGiveUp(new LinkedBlockingQueue<>(), context));
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void scope() throws Exception {
        assertEquals(new ScopeExamples.Page("gopher", 42), ScopeExamples.page(Context.background()));
    }

    @Test
    void scope_firstSuccess() throws Exception {
        assertEquals("from near", ScopeExamples.fastest(Context.background(), List.of("slow 1", "near", "slow 2")));
    }

    @Test
    void waitGroup() throws Exception {
        assertEquals(5, ScopeExamples.countWords(List.of("a b", "c", "d e")));
    }

    @Test
    void designPrograms() throws Exception {
        assertEquals("result 121", DesignPrograms.boundedByAContext());
        Channel<Integer> result = Channel.buffered(1);
        assertEquals(-1, DesignPrograms.boundedByATimer(result));
        result.send(1);
        assertEquals(1, DesignPrograms.boundedByATimer(result));
        assertEquals("nobody ready", DesignPrograms.sendOrGoOn(Channel.rendezvous(), "x"));
        var done = new CountDownLatch(1);
        dev.goloom.Go.afterFunc(Duration.ofNanos(1), done::countDown);
        done.await();
    }
}
