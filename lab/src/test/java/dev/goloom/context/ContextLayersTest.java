package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random trees against a model that works as Go does: every context is registered with its parent, and told. The trees
 * here have cancels at odd instants and deadlines at even ones, so that there is always a first end.
 * {@code -Dgoloom.seed} repeats a run.
 */
@SuppressWarnings("NullAway") // roots have no parent, and what has not ended has no cause
class ContextLayersTest {

    private static final Key<Integer> LAYER = Key.of("layer");

    private final ManualClock clock = Clock.manual();

    @TestFactory
    Stream<DynamicTest> tree_endsAsTheModelSays() {
        Long seed = Long.getLong("goloom.seed");
        return new Random().longs(60).limit(seed == null ? 60 : 1).map(drawn -> seed == null ? drawn : seed).mapToObj(
            each -> DynamicTest.dynamicTest("goloom.seed=" + each, () -> run(new Random(each), false)));
    }

    /** Somebody waits for every other context: the answers are the same. */
    @TestFactory
    Stream<DynamicTest> tree_endsAsTheModelSays_whileSomebodyWaits() {
        Long seed = Long.getLong("goloom.seed");
        return new Random().longs(30).limit(seed == null ? 30 : 1).map(drawn -> seed == null ? drawn : seed).mapToObj(
            each -> DynamicTest.dynamicTest("goloom.seed=" + each, () -> run(new Random(each), true)));
    }

    @Test
    void model_tellsTheKindsOfEndApart() {
        var root = new Node(Context.background(clock), Clock.NEVER, null);
        var parent = root.child(root.context.withTimeout(Duration.ofNanos(4)), 4, null);
        var child = parent.child(parent.context.withCancel(), Clock.NEVER, null);
        assertEquals("open", child.expected());
        parent.timeOut(4, false);
        assertEquals("timed out, null", parent.expected());
        assertEquals("timed out above, null", child.expected());
    }

    private void run(Random random, boolean waiting) throws Exception {
        List<Node> nodes = new ArrayList<>();
        List<Goroutine<String>> waiters = new ArrayList<>();
        nodes.add(new Node(Context.background(clock), Clock.NEVER, null));
        clock.advance(Duration.ofNanos(1 + clock.nanos() % 2));
        for (int step = 0; step < 200; step++) {
            Node node = nodes.get(random.nextInt(nodes.size()));
            int choice = random.nextInt(10);
            if (choice < 6) {
                Node made = make(random, node, nodes.size());
                nodes.add(made);
                if (waiting && random.nextBoolean()) {
                    waiters.add(Goroutine.start(() -> {
                        made.context.done().receive();
                        return "";
                    }));
                }
            } else if (choice < 7 && node.context instanceof CancellableContext context) {
                Exception cause = new Exception("cancel " + step);
                context.cancel(cause);
                node.cancel(cause);
            } else if (choice >= 8) {
                moveClock(nodes, random.nextInt(3));
            }
            if (choice == 9) { // not after each step, or all ends would be noticed as soon as they come
                check(nodes);
            }
        }
        check(nodes);
        for (Node node : nodes) {
            if (node.context instanceof CancellableContext context) {
                context.cancel();
            }
        }
        for (Goroutine<String> each : waiters) {
            each.interrupt(); // for those whose context cannot end
            assertThrowsNothingElse(each);
        }
    }

    private static void assertThrowsNothingElse(Goroutine<String> waiter) throws Exception {
        try {
            waiter.join();
        } catch (ExecutionException interrupted) {
            assertTrue(interrupted.getCause() instanceof InterruptedException, interrupted::toString);
        }
    }

    private Node make(Random random, Node parent, int number) {
        Context from = parent.context;
        Exception cause = random.nextBoolean() ? new Exception("deadline " + number) : null;
        long deadline = clock.nanos() + 1 + 2L * random.nextInt(10); // even, as the clock stands at odd instants
        return switch (random.nextInt(8)) {
            case 0 -> parent.child(from.withValue(LAYER, number), Clock.NEVER, null).with(number);
            case 1 -> new Node(from.withoutCancel(), Clock.NEVER, null).with(parent.layer);
            case 2, 3, 4 -> parent.child(from.withCancel(), Clock.NEVER, null);
            case 5 -> parent.child(from.withTimeout(Duration.ofDays(1)), Clock.NEVER - 1, null);
            default -> parent.child(
                cause == null ? from.withDeadline(deadline) : from.withDeadline(deadline, cause), deadline, cause);
        };
    }

    /** In the model, at every instant the deadlines that are due end their contexts; in the code, somebody may notice. */
    private void moveClock(List<Node> nodes, int steps) {
        for (long instant = clock.nanos() + 1; instant <= clock.nanos() + 2L * steps; instant++) {
            for (Node node : nodes) {
                node.timeOut(instant, false);
            }
        }
        clock.advance(Duration.ofNanos(2L * steps));
    }

    private static void check(List<Node> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) { // from below, so that nothing is noticed above before
            Node node = nodes.get(i);
            assertEquals(node.expected(), node.actual(), "context " + i);
            assertEquals(!node.expected().equals("open"), node.context.done().isDrained(), "context " + i);
            assertEquals(node.layer, node.context.value(LAYER), "value of context " + i);
        }
    }

    /** A context, and what is to be expected of it. */
    private static final class Node {

        final Context context;
        final long deadline;
        final Throwable deadlineCause;
        final List<Node> children = new ArrayList<>();
        Integer layer;
        String end = "open";
        Throwable cause;

        Node(Context context, long deadline, Throwable deadlineCause) {
            this.context = context;
            this.deadline = deadline;
            this.deadlineCause = deadlineCause;
        }

        Node child(Context made, long nanos, Throwable madeCause) {
            Node child = new Node(made, nanos, madeCause).with(layer);
            children.add(child);
            child.end = end.equals("timed out") && made instanceof CancellableContext ? "timed out above" : end;
            child.cause = cause;
            return child;
        }

        Node with(Integer value) {
            layer = value;
            return this;
        }

        void cancel(Throwable why) {
            if (end.equals("open")) {
                end = "cancelled";
                cause = why;
                children.forEach(child -> child.cancel(why));
            }
        }

        void timeOut(long instant, boolean above) {
            if (end.equals("open") && (above || deadline <= instant)) {
                end = above ? "timed out above" : "timed out";
                cause = deadlineCause;
                endBelow(this);
            }
        }

        private void endBelow(Node ended) {
            for (Node child : children) {
                if (child.end.equals("open")) {
                    boolean same = !(child.context instanceof CancellableContext); // it only adds a value
                    child.end = same ? end : "timed out above";
                    child.cause = ended.cause;
                    child.endBelow(ended);
                }
            }
        }

        String expected() {
            return end.equals("open") ? end : end + ", " + (cause == null ? null : cause.getMessage());
        }

        String actual() {
            ContextException err = context.err();
            if (err == null) {
                return "open";
            }
            String kind = err instanceof DeadlineExceededException exceeded
                ? exceeded.isInherited() ? "timed out above" : "timed out"
                : "cancelled";
            return kind + ", " + (err.getCause() == null ? null : err.getCause().getMessage());
        }
    }
}
