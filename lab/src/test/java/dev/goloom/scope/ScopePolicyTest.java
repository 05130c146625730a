package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.testing.Goroutine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

/** What ends a scope early, what its join returns or throws, and what is suppressed in that. */
@SuppressWarnings("NullAway") // null is what some children return
class ScopePolicyTest {

    private final Context root = Context.background();
    private final Channel<String> goOn = Channel.rendezvous();
    private final Exception failure = new Exception("first");
    private final IllegalStateException another = new IllegalStateException("another");

    @Test
    void failFast_firstFailureCancelsTheOthers_andIsThrown() throws Exception {
        WaitGroup entered = new WaitGroup();
        entered.add(2);
        try (var scope = Scope.open(root)) {
            var blocks = scope.fork(new SynchronousQueue<String>()::take);
            var fails = scope.fork(() -> {
                entered.await();
                throw failure;
            });
            var failsThen = scope.fork(() -> {
                entered.done();
                awaitEnd(scope.context());
                throw another;
            });
            var succeedsThen = scope.fork(() -> {
                entered.done();
                awaitEnd(scope.context());
                return "result";
            });
            var thrown = assertThrows(ExecutionException.class, scope::join);
            assertSame(failure, thrown.getCause());
            assertArrayEquals(new Throwable[] {another}, thrown.getSuppressed());
            assertSame(failure, scope.context().cause());
            assertEquals(Subtask.State.CANCELLED, blocks.state());
            assertTrue(blocks.failure() instanceof CancelledException);
            assertSame(failure, blocks.failure().getCause());
            assertEquals(Subtask.State.FAILED, fails.state());
            assertSame(failure, fails.failure());
            assertEquals(Subtask.State.FAILED, failsThen.state());
            assertEquals("result", succeedsThen.get());
            assertNull(succeedsThen.failure());
        }
    }

    /** The failure that has ended the context is the one that is thrown, whichever was noted first. */
    @Test
    void failFast_whenAllFailAtOnce_theCauseOfTheContextIsThrown_andTheOthersAreSuppressed() throws Exception {
        for (int round = 0; round < 500; round++) {
            Set<Throwable> failures = new HashSet<>();
            try (var scope = Scope.open(root)) {
                Channel<String> start = Channel.rendezvous();
                for (int i = 0; i < 4; i++) {
                    var each = new Exception("" + i);
                    failures.add(each);
                    scope.fork(() -> {
                        start.receive();
                        throw each;
                    });
                }
                start.close();
                var thrown = assertThrows(ExecutionException.class, scope::join);
                assertSame(scope.context().cause(), thrown.getCause());
                // one that had not received when the context ended was interrupted, and has not failed
                Set<Throwable> seen = new HashSet<>(List.of(thrown.getSuppressed()));
                assertTrue(seen.add(thrown.getCause()), "thrown, and suppressed");
                assertTrue(failures.containsAll(seen), seen::toString);
            }
        }
    }

    @Test
    void failFast_errorOrRuntimeException_isAFailureToo() throws Exception {
        for (Throwable each : List.of(new AssertionError(), new IllegalStateException(), new InterruptedException(),
            new StackOverflowError())) {
            try (var scope = Scope.open(root)) {
                var child = scope.fork(() -> rethrow(each));
                assertSame(each, assertThrows(ExecutionException.class, scope::join).getCause());
                assertEquals(Subtask.State.FAILED, child.state(), "nobody has ended the context before");
            }
        }
    }

    /** A child has a context of its own, which ends: to the scope, that is a failure like any other. */
    @Test
    void failFast_endOfAChildsOwnContext_isAFailure() throws Exception {
        try (var scope = Scope.open(root)) {
            var child = scope.fork(() -> {
                var own = scope.context().withCancel();
                own.cancel();
                own.throwIfEnded();
                return "";
            });
            var thrown = assertThrows(ExecutionException.class, scope::join);
            assertTrue(thrown.getCause() instanceof CancelledException);
            assertEquals(Subtask.State.FAILED, child.state());
        }
    }

    @Test
    void failFast_forkAfterAFailure_startsNothing() throws Exception {
        try (var scope = Scope.open(root)) {
            scope.fork(() -> {
                throw failure;
            });
            awaitEnd(scope.context());
            var late = scope.fork(() -> {
                throw new AssertionError("started");
            });
            var later = scope.tryFork(() -> {
                throw new AssertionError("started");
            });
            assertEquals(Subtask.State.CANCELLED, late.state());
            assertEquals(Subtask.State.CANCELLED, later.state());
            var thrown = assertThrows(ExecutionException.class, scope::join);
            assertSame(failure, thrown.getCause());
            assertEquals(0, thrown.getSuppressed().length);
            assertNull(late.failure());
            assertThrows(IllegalStateException.class, late::get);
        }
    }

    @Test
    void waitForAll_failureCancelsNobody_andIsFoundInTheSubtask() throws Exception {
        var joining = Goroutine.start(() -> {
            try (var scope = Scope.open(root, Policy.<String>waitForAll())) {
                var fails = scope.<String>fork(() -> {
                    throw failure;
                });
                var succeeds = scope.fork(() -> goOn.receive());
                assertNull(scope.join());
                assertNull(scope.context().err());
                assertEquals(Subtask.State.FAILED, fails.state());
                assertSame(failure, fails.failure());
                assertSame(failure, assertThrows(IllegalStateException.class, fails::get).getCause());
                return succeeds.get();
            }
        }).awaitBlocked();
        goOn.send("result");
        assertEquals("result", joining.join());
    }

    @Test
    void firstSuccess_returnsTheFirstResult_andCancelsTheOthers() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>firstSuccess())) {
            var blocks = scope.fork(new SynchronousQueue<String>()::take);
            var fails = scope.<String>fork(() -> {
                throw failure;
            });
            var succeeds = scope.fork(() -> "first");
            var failsThen = scope.<String>fork(() -> {
                awaitEnd(scope.context());
                throw another;
            });
            var succeedsThen = scope.fork(() -> {
                awaitEnd(scope.context());
                return "second";
            });
            assertEquals("first", scope.join());
            assertEquals("first", succeeds.get());
            assertEquals(Subtask.State.CANCELLED, blocks.state());
            assertTrue(fails.state() != Subtask.State.SUCCESS && failsThen.state() != Subtask.State.SUCCESS);
            assertTrue(succeedsThen.state() != Subtask.State.FAILED); // cancelled if it had not begun
            assertTrue(scope.context().err() instanceof CancelledException);
        }
    }

    @Test
    void firstSuccess_nullIsAResult() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>firstSuccess())) {
            scope.fork(() -> null);
            assertNull(scope.join());
            assertTrue(scope.context().err() instanceof CancelledException);
        }
    }

    @Test
    void firstSuccess_failuresCancelNobody_ifAllFailTheFirstIsThrown() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>firstSuccess())) {
            var first = scope.<String>fork(() -> {
                throw failure;
            });
            while (first.state() == Subtask.State.RUNNING) {
                Thread.onSpinWait();
            }
            Callable<String> second = () -> {
                throw another;
            };
            scope.fork(second);
            var thrown = assertThrows(ExecutionException.class, scope::join);
            List<Throwable> all = new ArrayList<>(List.of(thrown.getSuppressed()));
            all.add(thrown.getCause());
            assertEquals(Set.of(failure, another), new HashSet<>(all));
            assertEquals(2, all.size());
            assertNull(scope.context().err());
        }
    }

    @Test
    void firstSuccess_withoutChildren_hasNothingToReturn() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>firstSuccess())) {
            assertTrue(assertThrows(IllegalStateException.class, scope::join).getMessage().startsWith("no child"));
        }
    }

    @Test
    void firstSuccess_ofMany_isOneOfThem_andTheOneThatIsReturned() throws Exception {
        for (int round = 0; round < 500; round++) {
            try (var scope = Scope.open(root, Policy.<Integer>firstSuccess())) {
                List<Subtask<Integer>> children = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int number = i;
                    children.add(scope.fork(() -> number));
                }
                int winner = scope.join();
                assertEquals(winner, children.get(winner).get());
            }
        }
    }

    @Test
    void policy_isImmutable_andPrinted() {
        Policy<String, Void> policy = Policy.failFast();
        assertEquals("Policy[scope, ends with FAILURE]", policy.toString());
        assertEquals("Policy[page, ends with FAILURE, limit 2]", policy.limit(2).named("page").toString());
        assertEquals("Policy[page, ends with FAILURE, limit 2]", policy.named("page").limit(2).toString());
        assertEquals("Policy[scope, ends with FAILURE]", policy.toString());
    }

    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the others go on
    private static void awaitEnd(Context context) {
        while (context.err() == null) {
            Thread.yield(); // not blocked, so that an interrupt is no reason to end
        }
    }

    private static String rethrow(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }
}
