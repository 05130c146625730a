package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Children, their results, and that none outlives its scope. */
@SuppressWarnings("NullAway") // null is what a routine returns
class ScopeTest {

    private final Context root = Context.background();
    private final Channel<String> goOn = Channel.rendezvous();

    /** Counts down as children begin: what ends earlier than they do stops them before. */
    private final WaitGroup entered = new WaitGroup();

    @ParameterizedTest
    @EnumSource
    void join_waitsForAllChildren_andTheirResultsAreThere(ThreadKind owner) throws Exception {
        var joining = Goroutine.start(owner, () -> {
            try (var scope = Scope.open(root)) {
                Subtask<String> text = scope.fork(() -> goOn.receive());
                Subtask<Integer> number = scope.fork(() -> 42);
                Subtask<Object> nothing = scope.fork(() -> {
                    goOn.receive();
                });
                assertNull(scope.join());
                assertNull(nothing.get());
                assertEquals(Subtask.State.SUCCESS, nothing.state());
                return text.get() + number.get();
            }
        }).awaitBlocked();
        goOn.send("go on");
        joining.awaitBlocked();
        goOn.close();
        String result = joining.join();
        assertTrue(result.equals("go on42") || result.equals("null42"), result); // whichever child received it
    }

    @Test
    void children_areVirtualThreads_namedAfterTheScopeAndThemselves() throws Exception {
        try (var scope = Scope.open(root, Policy.<Thread>failFast().named("page"))) {
            var user = scope.fork("user", Thread::currentThread);
            var second = scope.fork(Thread::currentThread);
            var order = scope.tryFork(Thread::currentThread);
            scope.join();
            assertEquals("page/user", user.get().getName());
            assertEquals("user", user.name());
            assertEquals("page/2", second.get().getName());
            assertEquals("2", second.name());
            assertEquals("3", order.name());
            assertTrue(user.get().isVirtual());
            assertNotEquals(user.get(), second.get());
        }
        try (var scope = Scope.open(root)) {
            var child = scope.fork(Thread::currentThread);
            scope.join();
            assertEquals("scope/1", child.get().getName());
        }
    }

    @Test
    void whatTheOwnerDidBeforeFork_isSeenByTheChild_andItsDoingsAfterJoin() throws Exception {
        var written = new int[100];
        try (var scope = Scope.open(root)) {
            for (int i = 0; i < written.length; i++) {
                int place = i;
                written[place] = 1;
                scope.fork(() -> {
                    written[place]++;
                });
            }
            scope.join();
        }
        for (int each : written) {
            assertEquals(2, each);
        }
    }

    @Test
    void contextOfTheScope_isMadeFromTheGivenOne_andEndsWithTheClose() throws Exception {
        Key<String> key = Key.of("key");
        Context given = root.withValue(key, "value");
        Context inside;
        try (var scope = Scope.open(given)) {
            inside = scope.context();
            assertSame(inside, scope.context());
            assertEquals("value", inside.value(key));
            assertNull(inside.err());
            scope.join();
            assertNull(inside.err());
        }
        assertTrue(inside.err() instanceof CancelledException);
        assertNull(given.err());
    }

    @Test
    void join_withoutChildren_returns() throws Exception {
        try (var scope = Scope.open(root)) {
            assertNull(scope.join());
        }
    }

    @Test
    void childThatWaitsForTheContext_orBlocksInTheJdk_isStoppedByTheClose() throws Exception {
        List<Subtask<?>> children = new ArrayList<>();
        entered.add(1);
        var closing = Goroutine.start(() -> {
            try (var scope = Scope.open(root)) {
                children.add(scope.fork("waits", () -> scope.context().done().receive()));
                children.add(scope.fork("blocks", () -> new SynchronousQueue<String>().take()));
                children.add(scope.fork("holds on", this::receiveStubbornly));
                entered.await();
                throw new IllegalStateException("from the block");
            }
        }).awaitBlocked();
        goOn.close();
        var thrown = closing.failure();
        assertEquals("from the block", thrown.getMessage());
        assertTrue(thrown.getSuppressed()[0].getMessage().startsWith("closed without join"));
        for (Subtask<?> child : children) {
            assertNotEquals(Subtask.State.RUNNING, child.state(), child::toString);
        }
        assertEquals(Subtask.State.CANCELLED, children.get(1).state());
    }

    @Test
    void close_waits_thoughItIsInterrupted_andKeepsTheStatus() throws Exception {
        entered.add(1);
        Channel<String> aboutToClose = Channel.rendezvous();
        var closing = Goroutine.start(() -> {
            var scope = Scope.open(root);
            scope.fork(this::receiveStubbornly);
            entered.await();
            assertThrows(InterruptedException.class, () -> {
                Thread.currentThread().interrupt();
                scope.join();
            });
            aboutToClose.send("nothing blocks before the close now");
            Thread.currentThread().interrupt();
            scope.close();
            assertEquals("Scope[scope, 1 forked, 0 running]", scope.toString());
            return Thread.currentThread().isInterrupted();
        });
        aboutToClose.receive();
        closing.awaitBlocked().interrupt();
        closing.awaitBlocked();
        goOn.close();
        assertTrue(closing.join());
    }

    private String receiveStubbornly() {
        entered.done();
        while (true) {
            try {
                goOn.receive();
                return "received";
            } catch (InterruptedException e) {
                // holds on: it is the close that is tested
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinThatWasInterrupted_canBeTriedAgain(ThreadKind owner) throws Exception {
        Channel<String> interrupted = Channel.buffered(1);
        var joining = Goroutine.start(owner, () -> {
            try (var scope = Scope.open(root)) {
                var child = scope.fork(() -> goOn.receive());
                assertThrows(InterruptedException.class, scope::join);
                assertFalse(Thread.currentThread().isInterrupted());
                assertNull(scope.context().err());
                assertEquals(Subtask.State.RUNNING, child.state());
                assertThrows(IllegalStateException.class, child::get);
                interrupted.send("interrupted");
                var another = scope.fork(() -> "another");
                scope.join();
                return child.get() + another.get();
            }
        }).awaitBlocked();
        joining.interrupt();
        interrupted.receive();
        goOn.send("result, ");
        assertEquals("result, another", joining.join());
    }

    @Test
    void nestedScope_endsWithTheOuterOne() throws Exception {
        var cancel = root.withCancel();
        Channel<String> entered = Channel.rendezvous();
        Channel<Throwable> inside = Channel.buffered(1);
        var joining = Goroutine.start(() -> {
            try (var outer = Scope.open(cancel)) {
                outer.fork(() -> {
                    try (var inner = Scope.open(outer.context())) {
                        inner.fork(() -> {
                            entered.send("entered");
                            try {
                                return new SynchronousQueue<String>().take();
                            } catch (InterruptedException e) {
                                inside.send(e);
                                throw e;
                            }
                        });
                        return inner.join();
                    }
                });
                return outer.join();
            }
        });
        entered.receive();
        var cause = new Exception("no more");
        cancel.cancel(cause);
        var thrown = (CancelledException) joining.failure();
        assertSame(cause, thrown.getCause());
        assertTrue(inside.tryReceive() instanceof InterruptedException, "the innermost child has ended before");
    }

    @Test
    void failureInANestedScope_isTheOuterChildsOwnBusiness() throws Exception {
        var failure = new Exception("inner");
        try (var outer = Scope.open(root)) {
            var handled = outer.fork(() -> {
                try (var inner = Scope.open(outer.context())) {
                    inner.fork(() -> {
                        throw failure;
                    });
                    inner.join();
                    return "joined";
                } catch (ExecutionException e) {
                    return e.getCause().getMessage();
                }
            });
            outer.join();
            assertEquals("inner", handled.get());
            assertNull(outer.context().err());
        }
    }

    @Test
    void threadDump_showsTheChildrenByName() throws Exception {
        try (var scope = Scope.open(root, Policy.<String>failFast().named("mirrors"))) {
            scope.fork("one", () -> goOn.receive());
            scope.fork("two", () -> goOn.receive());
            String text = ThreadDump.take("TEXT_PLAIN");
            String json = ThreadDump.take("JSON").replace("\\/", "/"); // how JSON may write a slash
            goOn.close();
            scope.join();
            for (String name : List.of("mirrors/one", "mirrors/two")) {
                assertTrue(text.contains(name), name);
                assertTrue(json.contains("\"" + name + "\""), name);
            }
        }
    }
}
