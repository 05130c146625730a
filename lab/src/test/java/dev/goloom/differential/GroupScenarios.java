package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.SOON;
import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.size;
import static dev.goloom.differential.Words.tryReceive;
import static dev.goloom.differential.Words.word;
import static java.util.Objects.requireNonNull;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Routine;
import dev.goloom.scope.Scope;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** {@code group.go}. */
final class GroupScenarios {

    static final List<Scenario> ALL = List.of(
        same("group.allSucceed", GroupScenarios::allSucceed),
        same("group.firstFailureIsReturned", GroupScenarios::firstFailureIsReturned),
        same("group.failureCancelsTheOthers", GroupScenarios::failureCancelsTheOthers),
        same("group.laterFailuresDoNotCount", GroupScenarios::laterFailuresDoNotCount),
        same("group.parentCancelled", GroupScenarios::parentCancelled),
        same("group.parentsDeadline", GroupScenarios::parentsDeadline),
        same("group.failureDoesNotReachAbove", GroupScenarios::failureDoesNotReachAbove),
        same("group.endsItsContext", GroupScenarios::endsItsContext),
        same("group.joinWaitsForAll", GroupScenarios::joinWaitsForAll),
        same("group.limit", GroupScenarios::limit),
        same("group.tryFork", GroupScenarios::tryFork),
        same("group.ofGroups", GroupScenarios::ofGroups),
        allOf("group.failuresRace", GroupScenarios::failuresRace,
            "first",
            "second"));

    private GroupScenarios() {}

    private static Scope<@Nullable Object, @Nullable Void> open(Context parent) {
        return Scope.open(parent);
    }

    private static Scope<@Nullable Object, @Nullable Void> openLimited(Context parent, int limit) {
        return Scope.open(parent, Policy.failFast().limit(limit));
    }

    private static String join(Scope<@Nullable Object, @Nullable Void> g) throws InterruptedException {
        try {
            g.join();
            return "none";
        } catch (ExecutionException failed) {
            return String.valueOf(word(failed.getCause()));
        } catch (ContextException ended) {
            return String.valueOf(word(ended));
        }
    }

    /**
     * Starts a child that goes on until the context of its group ends, and returns when the child has begun. What blocks in
     * a child is interrupted then; so it speaks in any case.
     */
    private static void forkUntilDone(Round r, Scope<@Nullable Object, @Nullable Void> g) throws Exception {
        Channel<Integer> begun = Channel.rendezvous();
        g.fork(() -> {
            begun.send(0);
            untilDone(r, g);
            g.context().throwIfEnded();
        });
        begun.receive();
    }

    private static void untilDone(Round r, Scope<@Nullable Object, @Nullable Void> g) throws Exception {
        try {
            g.context().done().receive();
        } finally {
            r.say(ending(g.context()));
        }
    }

    private static void allSucceed(Round r) throws Exception {
        try (var g = open(Context.background())) {
            Channel<Integer> c = Channel.buffered(3);
            for (int i = 0; i < 3; i++) {
                int n = i;
                g.fork(() -> c.send(n));
            }
            r.say(join(g), size(c));
        }
    }

    private static void firstFailureIsReturned(Round r) throws Exception {
        try (var g = open(Context.background())) {
            g.fork(() -> {});
            g.fork(failing("failed"));
            g.fork(() -> {});
            r.say(join(g));
        }
    }

    private static Routine failing(String how) {
        return () -> {
            throw new Exception(how);
        };
    }

    private static void failureCancelsTheOthers(Round r) throws Exception {
        try (var g = open(Context.background())) {
            forkUntilDone(r, g);
            forkUntilDone(r, g);
            g.fork(failing("failed"));
            r.say(join(g));
        }
    }

    private static void laterFailuresDoNotCount(Round r) throws Exception {
        try (var g = open(Context.background())) {
            Channel<Integer> begun = Channel.rendezvous();
            g.fork(() -> {
                begun.send(0);
                try {
                    untilDone(r, g);
                } finally {
                    failing("second").run();
                }
            });
            begun.receive();
            g.fork(failing("first"));
            r.say(join(g));
        }
    }

    private static void parentCancelled(Round r) throws Exception {
        CancellableContext parent = Context.background().withCancel();
        try (var g = open(parent)) {
            forkUntilDone(r, g);
            forkUntilDone(r, g);
            parent.cancel(new Exception("no more"));
            r.say(join(g));
        }
    }

    private static void parentsDeadline(Round r) throws Exception {
        Context parent = Context.background().withTimeout(SOON);
        try (var g = open(parent)) {
            g.fork(() -> {
                g.context().done().receive();
                g.context().throwIfEnded();
            });
            r.say(join(g));
            r.say(ending(g.context()));
        }
    }

    private static void failureDoesNotReachAbove(Round r) throws Exception {
        Context parent = Context.background().withCancel();
        try (var g = open(parent)) {
            g.fork(failing("failed"));
            r.say(join(g));
            r.say(ending(g.context()));
            r.say(ending(parent));
        }
    }

    private static void endsItsContext(Round r) throws Exception {
        var g = open(Context.background());
        r.say(ending(g.context()));
        g.fork(() -> {});
        r.say(join(g));
        g.close();
        r.say(ending(g.context()));
    }

    private static void joinWaitsForAll(Round r) throws Exception {
        Channel<Integer> gate = Channel.rendezvous();
        var owner = r.start(() -> {
            try (var g = open(Context.background())) {
                for (int i = 0; i < 2; i++) {
                    g.fork(() -> {
                        gate.receive();
                    });
                }
                return join(g);
            }
        });
        gate.send(0);
        owner.awaitBlocked();
        gate.send(0);
        r.say(owner.join());
    }

    private static void limit(Round r) throws Exception {
        Channel<Integer> entered = Channel.rendezvous();
        Channel<Integer> leave = Channel.rendezvous();
        var owner = r.start(() -> {
            try (var g = openLimited(Context.background(), 2)) {
                for (int i = 0; i < 4; i++) {
                    int n = i;
                    g.fork(() -> {
                        entered.send(n);
                        leave.receive();
                    });
                }
                return join(g);
            }
        });
        r.say(requireNonNull(entered.receive()) + requireNonNull(entered.receive()));
        for (int i = 0; i < 2; i++) {
            owner.awaitBlocked();
            r.say(tryReceive(entered));
            leave.send(0);
            r.say(receive(entered));
        }
        leave.send(0);
        owner.awaitBlocked();
        leave.send(0);
        r.say(owner.join());
    }

    private static void tryFork(Round r) throws Exception {
        Channel<Integer> leave = Channel.rendezvous();
        try (var g = openLimited(Context.background(), 1)) {
            r.say(g.tryFork(leave::receive) != null, g.tryFork(leave::receive) != null);
            leave.send(0);
            g.fork(() -> leave.receive());
            r.say(g.tryFork(leave::receive) != null);
            leave.send(0);
            r.say(join(g));
        }
    }

    private static void ofGroups(Round r) throws Exception {
        try (var outer = open(Context.background())) {
            forkUntilDone(r, outer);
            outer.fork(() -> {
                try (var inner = open(outer.context())) {
                    inner.fork(failing("failed"));
                    throw new Exception("inner " + join(inner));
                }
            });
            r.say(join(outer));
        }
    }

    private static void failuresRace(Round r) throws Exception {
        try (var g = open(Context.background())) {
            switch (r.below(3)) {
                case 0 -> {
                    g.fork(failing("first"));
                    g.context().done().receive();
                    g.fork(failing("second"));
                }
                case 1 -> {
                    g.fork(failing("second"));
                    g.context().done().receive();
                    g.fork(failing("first"));
                }
                default -> {
                    g.fork(failing("first"));
                    g.fork(failing("second"));
                }
            }
            r.say(join(g));
        }
    }
}
