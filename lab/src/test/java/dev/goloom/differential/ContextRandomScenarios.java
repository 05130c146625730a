package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.Scenario.random;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.value;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code context_random.go}. */
final class ContextRandomScenarios {

    static final List<Scenario> ALL = List.of(
        random("contextRandom.tree", 300, ContextRandomScenarios::tree));

    private ContextRandomScenarios() {}

    /** A context of the tree, with what cancels it. */
    private record Node(Context context, Consumer<Throwable> cancel) {

        Node withCancel() {
            CancellableContext child = context.withCancel();
            return new Node(child, child::cancel);
        }

        Node withTimeout(Duration timeout) {
            CancellableContext child = context.withTimeout(timeout);
            return new Node(child, cause -> child.cancel());
        }

        Node withTimeoutCause(Duration timeout, String cause) {
            CancellableContext child = context.withTimeout(timeout, new Exception(cause));
            return new Node(child, late -> child.cancel());
        }

        Node withValue(Key<String> k, String value) {
            return new Node(context.withValue(k, value), cancel);
        }

        Node withoutCancel() {
            return new Node(context.withoutCancel(), cause -> {});
        }
    }

    /**
     * The scenario makes a tree of contexts and ends some of them, at random, and says now and then which have
     * ended and why.
     */
    private static void tree(Round r) {
        Key<String> k = Key.of("k");
        List<Node> tree = new ArrayList<>(List.of(new Node(Context.background(), cause -> {}).withCancel()));
        for (int step = 0; step < 25; step++) {
            Node n = tree.get(r.below(tree.size()));
            switch (r.below(12)) {
                case 0, 1, 2 -> tree.add(n.withCancel());
                case 3 -> tree.add(n.withTimeout(LATE));
                case 4 -> tree.add(n.withTimeoutCause(LATE, "timeout " + step));
                case 5 -> tree.add(n.withTimeout(LATE.negated()));
                case 6 -> tree.add(n.withTimeoutCause(LATE.negated(), "timeout " + step));
                case 7 -> tree.add(n.withValue(k, "value " + step));
                case 8 -> tree.add(n.withoutCancel());
                default -> n.cancel.accept(new Exception("cause " + step));
            }
            if (step % 4 == 0) {
                for (int i = tree.size() - 1; i >= 0; i--) { // those below first: they are not to rely on those above
                    Context each = tree.get(i).context;
                    r.say(step, i, ending(each), value(each, k));
                }
            }
        }
    }
}
