package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.scope.WaitGroup;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scopes of all kinds whose children succeed, fail or block, while their contexts are cancelled: none outlives its scope. */
@Tag("storm")
class ScopeStormTest {

    private static final int OWNERS = 3;
    private static final int EACH = 400;

    private final Clocks clocks = new Clocks();
    private final ContextTree tree = new ContextTree(clocks.manual());

    /** Nobody sends here. */
    private final Channel<String> silence = Channel.rendezvous();

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,600", "PLATFORM,600"})
    void noChild_outlivesItsScope(ThreadKind kind, int interrupts) {
        Storm.run(kind, storm -> {
            clocks.start(storm);
            List<Goroutine<Integer>> owners = storm.go(OWNERS, "owner", random -> {
                for (int i = 0; i < EACH; i++) {
                    new Round(tree.alive(random), random, interrupts > 0).run();
                }
                return EACH;
            });
            List<Goroutine<Integer>> cancellers = storm.go(1, "canceller", random -> tree.cancelEvicted());
            List<Goroutine<Integer>> builders = storm.go(1, "builder", tree::buildUntilOver);
            storm.interrupt(owners, interrupts);
            storm.await(owners);
            tree.stop();
            storm.await(builders);
            tree.evictAll();
            storm.await(cancellers);
            clocks.stop();
            storm.await();
            clocks.assertNothingArmed(); // the root is alive and has a deadline: nobody listens to it any more
            assertFalse(tree.root().done().isDrained());
        });
    }

    /** A counter that goes up and down: every await ends, though zero comes and goes. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,2000", "PLATFORM,2000"})
    void everyAwait_ofAWaitGroup_ends(ThreadKind kind, int interrupts) {
        WaitGroup group = new WaitGroup();
        AtomicInteger running = new AtomicInteger();
        Storm.run(kind, storm -> {
            storm.go(2, "starter", random -> {
                for (int i = 0; i < EACH * 5; i++) {
                    running.incrementAndGet();
                    Thread started = group.go(running::decrementAndGet);
                    if (random.nextInt(3) == 0) {
                        started.join();
                    }
                }
                return EACH;
            });
            List<Goroutine<Integer>> waiters = storm.go(3, "waiter", random -> {
                int ended = 0;
                while (ended < EACH) {
                    try {
                        if (random.nextBoolean()) {
                            group.await();
                        } else {
                            group.await(tree.root());
                        }
                        ended++;
                    } catch (InterruptedException interrupted) {
                        // try again
                    }
                }
                return ended;
            });
            storm.interrupt(waiters, interrupts);
            storm.await();
            storm.go("last waiter", random -> {
                group.await();
                return 0;
            });
            storm.await();
            assertEquals(0, running.get(), "counted as ended, but running");
            assertEquals("WaitGroup[0]", group.toString());
            clocks.assertNothingArmed();
        });
    }

    /** One scope, from its opening to after its end. */
    private final class Round {

        private final Context parent;
        private final Random random;
        private final boolean mayBeInterrupted;
        private final int limit;
        private final int kind;
        private final List<Subtask<Integer>> children = new ArrayList<>();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger tooMany = new AtomicInteger();

        Round(Context parent, Random random, boolean mayBeInterrupted) {
            this.parent = parent;
            this.random = random;
            this.mayBeInterrupted = mayBeInterrupted;
            this.limit = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3);
            this.kind = random.nextInt(3);
        }

        void run() throws Exception {
            Policy<Integer, ?> policy = switch (kind) {
                case 0 -> Policy.failFast();
                case 1 -> Policy.waitForAll();
                default -> Policy.<Integer>firstSuccess();
            };
            boolean joins = random.nextInt(8) > 0;
            boolean tried = false;
            Scope<Integer, ?> scope = Scope.open(parent, policy.limit(limit));
            try {
                fork(scope);
                if (joins) {
                    tried = true;
                    join(scope);
                }
            } catch (InterruptedException interrupted) {
                assertTrue(mayBeInterrupted, "interrupted by nobody");
            } finally {
                close(scope, tried || children.isEmpty());
            }
            assertEquals(0, running.get(), "children that have outlived their scope");
            assertEquals(0, tooMany.get(), "more children at once than the limit of " + limit);
            children.forEach(child -> assertTrue(child.state() != Subtask.State.RUNNING, child::toString));
            assertTrue(mayBeInterrupted || !Thread.interrupted(), "an interrupt was left behind");
        }

        private void fork(Scope<Integer, ?> scope) throws InterruptedException {
            for (int i = random.nextInt(6); i >= 0; i--) {
                Callable<Integer> work = work(scope.context());
                Subtask<Integer> child =
                    switch (random.nextInt(3)) {
                        case 0 -> scope.tryFork(work);
                        case 1 -> scope.fork("child", work);
                        default -> scope.fork(work);
                    };
                if (child != null) {
                    children.add(child);
                }
            }
        }

        /** Chosen by the owner: a child has no chance of its own. */
        private Callable<Integer> work(Context context) {
            int what = random.nextInt(6);
            return () -> {
                if (running.incrementAndGet() > limit) {
                    tooMany.incrementAndGet();
                }
                try {
                    switch (what) {
                        case 0 -> throw new IllegalStateException("failed");
                        case 1 -> silence.receive();
                        case 2 -> context.done().receive();
                        case 3 -> nested(context);
                        default -> {}
                    }
                    return what;
                } finally {
                    running.decrementAndGet();
                }
            };
        }

        private void nested(Context context) throws Exception {
            AtomicInteger below = new AtomicInteger();
            try (Scope<Object, ?> scope = Scope.open(context)) {
                for (int i = 0; i < 2; i++) {
                    scope.fork(below::incrementAndGet);
                }
                scope.join();
                assertEquals(2, below.get());
            }
        }

        private void join(Scope<Integer, ?> scope) throws InterruptedException {
            try {
                Object result = scope.join();
                switch (kind) {
                    case 0 -> children.forEach(child -> assertEquals(Subtask.State.SUCCESS, child.state()));
                    case 1 -> children.forEach(child -> assertTrue(isOver(child), child::toString));
                    default ->
                        assertTrue(children.stream().anyMatch(child -> hasResult(child, result)), "whose result?");
                }
            } catch (ExecutionException failed) {
                assertTrue(kind != 1, "failures of the children count");
                assertTrue(failed.getCause() instanceof IllegalStateException, failed::toString);
            } catch (ContextException ended) {
                assertNotNull(parent.err(), "ended, but not from above");
            } catch (IllegalStateException noChild) {
                assertTrue(kind == 2 && children.isEmpty(), noChild::toString);
            }
        }

        private boolean isOver(Subtask<Integer> child) {
            return child.state() == Subtask.State.SUCCESS || child.state() == Subtask.State.FAILED;
        }

        private boolean hasResult(Subtask<Integer> child, Object result) {
            return child.state() == Subtask.State.SUCCESS && Objects.equals(child.get(), result);
        }

        /** A scope that has children and that nobody has tried to join says so; but only when they have ended. */
        private void close(Scope<Integer, ?> scope, boolean silent) {
            boolean closed = true;
            try {
                scope.close();
            } catch (IllegalStateException withoutJoin) {
                closed = false;
            }
            assertEquals(silent, closed);
        }
    }
}
