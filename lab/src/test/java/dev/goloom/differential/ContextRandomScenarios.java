package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.Scenario.random;
import static dev.goloom.differential.Words.ending;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code context_random.go}. */
final class ContextRandomScenarios {

    static final List<Scenario> ALL = List.of(
        random("contextRandom.tree", 100, ContextRandomScenarios::tree));

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
    }

    /**
     * The scenario makes a tree of contexts and ends some of them, at random, and says after each step which have ended
     * and why.
     */
    private static void tree(Round r) {
        List<Node> tree = new ArrayList<>(List.of(new Node(Context.background(), cause -> {}).withCancel()));
        for (int step = 0; step < 20; step++) {
            Node n = tree.get(r.below(tree.size()));
            switch (r.below(8)) {
                case 0, 1, 2 -> tree.add(n.withCancel());
                case 3, 4 -> tree.add(n.withTimeout(LATE));
                case 5 -> tree.add(n.withTimeout(LATE.negated()));
                default -> n.cancel.accept(new Exception("cause " + step));
            }
            for (int i = 0; i < tree.size(); i++) {
                r.say(step, i, ending(tree.get(i).context));
            }
        }
    }
}
