package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees of contexts that end at several places at once. */
@SuppressWarnings("NullAway") // the root of a tree has no parent
class ContextTreeTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    @Test
    void parentThatEndsFirst_endsAllKindsOfChildren() throws Exception {
        var parent = root.withCancel();
        Context cancel = parent.withCancel();
        Context value = parent.withValue(Key.of("key"), "value");
        Context timer = value.withTimeout(TIMEOUT);
        List<Context> all = List.of(parent, cancel, value, timer);
        for (Context each : all) {
            assertFalse(isDone(each));
        }
        parent.cancel();
        for (Context each : all) {
            assertTrue(isDone(each));
            assertTrue(each.err() instanceof CancelledException);
        }
        assertTrue(isDone(parent.withValue(Key.of("key"), "value")), "made from one that has ended");
        assertTrue(isDone(value.withCancel()), "made from one that has ended");
    }

    @Test
    void childThatEndsFirst_doesNotEndItsParent() throws Exception {
        for (Context parent : List.of(root, root.withCancel(), root.withTimeout(TIMEOUT))) {
            var child = parent.withCancel();
            var sibling = parent.withCancel();
            child.cancel();
            assertTrue(isDone(child));
            assertFalse(isDone(parent));
            assertFalse(isDone(sibling));
            assertNull(parent.err());
        }
    }

    @Test
    void whoWaitsForTheParent_mayCancelTheChild() throws Exception {
        for (int round = 0; round < 200; round++) {
            var parent = root.withCancel();
            var child = parent.withCancel();
            var canceller = Goroutine.start(() -> {
                parent.done().receive();
                child.cancel();
                return "";
            });
            var waiting = Goroutine.start(() -> {
                child.done().receive();
                return "";
            });
            parent.cancel();
            canceller.join();
            waiting.join();
            assertTrue(isDone(child));
        }
    }

    /** Every context of a tree is waited for and cancelled, all at once; each one's cause is of its own cancel or one above. */
    @Test
    void simultaneousCancels_endEveryContextOnce() throws Exception {
        long seed = Long.getLong("goloom.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Node> nodes = new ArrayList<>();
            nodes.add(new Node(null, root.withTimeout(TIMEOUT), new Exception("0")));
            for (int i = 1; i < 85; i++) {
                Node parent = nodes.get((i - 1) / 4);
                nodes.add(new Node(parent, parent.context.withCancel(), new Exception("" + i)));
            }
            List<Goroutine<String>> all = new ArrayList<>();
            for (Node node : nodes) {
                all.add(Goroutine.start(() -> {
                    node.context.done().receive();
                    return "";
                }));
            }
            List<Node> order = new ArrayList<>(nodes);
            Collections.shuffle(order, random);
            for (Node node : order) {
                all.add(Goroutine.start(() -> {
                    node.context.cancel(node.cause);
                    assertTrue(node.context.done().isDrained(), "cancelled, and open");
                    return "";
                }));
            }
            for (Goroutine<String> each : all) {
                each.join();
            }
            for (Node node : nodes) {
                assertTrue(node.mayEndWith(node.context.cause()), () -> "seed " + seed + ": " + node.context.cause());
                assertSame(node.context.cause(), Objects.requireNonNull(node.context.err()).getCause());
            }
            assertEquals(0, DeadlineQueue.of(clock).size());
        }
    }

    /** Whoever has seen the end of a context finds its channel closed, and that of any below; and the other way round. */
    @Test
    void endAndClosedChannel_areSeenTogether() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var context = root.withCancel();
            var child = context.withCancel();
            var canceller = Goroutine.start(() -> {
                context.cancel();
                return "";
            });
            Context asked = round % 2 == 0 ? context : child;
            while (round % 4 < 2 ? asked.err() == null : !asked.done().isDrained()) {
                Thread.onSpinWait();
            }
            assertTrue(isDone(asked), "ended, and open");
            assertTrue(isDone(child), "ended, and open below");
            assertTrue(asked.err() instanceof CancelledException, "closed, and not ended");
            canceller.join();
        }
    }

    /** While a parent ends, a child is made of it: it ends, too, and so does whoever waits for it. */
    @Test
    void childThatIsMadeWhileItsParentEnds_ends() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            var parent = root.withTimeout(TIMEOUT);
            var waiting = Goroutine.start(() -> {
                var child = parent.withCancel();
                child.done().receive();
                return child.err();
            });
            if (round % 2 == 0) {
                parent.cancel();
            } else {
                clock.advance(TIMEOUT);
            }
            assertTrue(round % 2 == 0
                ? waiting.join() instanceof CancelledException
                : waiting.join() instanceof DeadlineExceededException exceeded && exceeded.isInherited());
        }
    }

    private static boolean isDone(Context context) throws InterruptedException {
        boolean done = Select.select(
            Select.receive(context.done(), () -> true), Select.otherwise(() -> false));
        assertEquals(done, context.done().isDrained());
        return done;
    }

    private record Node(Node parent, CancellableContext context, Exception cause) {

        boolean mayEndWith(Throwable end) {
            return Stream.iterate(this, node -> node != null, node -> node.parent).anyMatch(node -> node.cause == end);
        }
    }
}
