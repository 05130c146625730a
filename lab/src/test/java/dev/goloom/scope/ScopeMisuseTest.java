package dev.goloom.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scope refuses, and that it goes on as if it had not been asked. */
@SuppressWarnings("NullAway") // null is among what is tested
class ScopeMisuseTest {

    private final Context root = Context.background();
    private final Channel<String> goOn = Channel.rendezvous();

    @ParameterizedTest
    @EnumSource
    void threadThatIsNotTheOwner_isRefused(ThreadKind kind) throws Exception {
        try (var scope = Scope.open(root)) {
            Callable<String> callable = () -> "started";
            Routine routine = () -> {};
            for (Executable misuse : new Executable[] {() -> scope.fork(callable), () -> scope.fork("name", callable),
                () -> scope.fork(routine), () -> scope.fork("name", routine), () -> scope.tryFork(callable),
                scope::join, scope::close}) {
                var thrown = Goroutine.start(kind, () -> assertThrows(WrongThreadException.class, misuse)).join();
                assertTrue(thrown.getMessage().startsWith("Scope[scope, 0 forked, 0 running] belongs to "),
                    thrown::getMessage);
            }
            assertNull(scope.context().err());
            var child = scope.fork(callable);
            scope.join();
            assertEquals("started", child.get());
        }
    }

    @Test
    void childThatMeddlesWithItsScope_fails() throws Exception {
        try (var scope = Scope.open(root)) {
            scope.fork(() -> scope.fork(() -> "grandchild"));
            assertTrue(assertThrows(ExecutionException.class, scope::join).getCause() instanceof WrongThreadException);
        }
        var scope = Scope.open(root);
        scope.fork(scope::close);
        assertTrue(assertThrows(ExecutionException.class, scope::join).getCause() instanceof WrongThreadException);
        scope.close();
    }

    @Test
    void afterJoin_thereIsNoForkAndNoOtherJoin() throws Exception {
        try (var scope = Scope.open(root)) {
            var child = scope.fork(() -> "result");
            scope.join();
            for (Executable misuse : new Executable[] {() -> scope.fork(() -> ""), () -> scope.tryFork(() -> ""),
                scope::join}) {
                assertEquals("joined already: Scope[scope, 1 forked, 0 running]",
                    assertThrows(IllegalStateException.class, misuse).getMessage());
            }
            assertEquals("result", child.get());
        }
    }

    @Test
    void afterAJoinThatThrew_thereIsNoOther() {
        try (var scope = Scope.open(root)) {
            assertThrows(ExecutionException.class, () -> {
                scope.fork(() -> {
                    throw new Exception("expected");
                });
                scope.join();
            });
            assertThrows(IllegalStateException.class, scope::join);
        }
    }

    @Test
    void afterClose_thereIsNothing() throws Exception {
        var scope = Scope.open(root);
        var child = scope.fork(() -> "result");
        scope.join();
        scope.close();
        scope.close();
        for (Executable misuse : new Executable[] {() -> scope.fork(() -> ""), () -> scope.tryFork(() -> ""),
            scope::join}) {
            assertEquals("closed: Scope[scope, 1 forked, 0 running]",
                assertThrows(IllegalStateException.class, misuse).getMessage());
        }
        assertEquals("result", child.get());
    }

    @Test
    void resultBeforeJoin_isRefused_thoughItIsThere() throws Exception {
        try (var scope = Scope.open(root)) {
            var child = scope.fork(() -> "result");
            assertThrows(IllegalStateException.class, child::get);
            while (child.state() == Subtask.State.RUNNING) {
                Thread.onSpinWait();
            }
            assertTrue(assertThrows(IllegalStateException.class, child::get).getMessage().startsWith("not joined"));
            assertThrows(IllegalStateException.class, child::failure);
            scope.join();
            assertEquals("result", child.get());
            assertNull(child.failure());
        }
    }

    @Test
    void resultOfAFailure_isRefused_withTheFailure() throws Exception {
        var failure = new Exception("expected");
        try (var scope = Scope.open(root, Policy.<String>waitForAll())) {
            var child = scope.<String>fork(() -> {
                throw failure;
            });
            scope.join();
            var thrown = assertThrows(IllegalStateException.class, child::get);
            assertEquals("no result of Subtask[1, FAILED]", thrown.getMessage());
            assertSame(failure, thrown.getCause());
        }
    }

    @Test
    void closeWithoutJoin_isRefused_whenTheChildrenHaveEnded() {
        var scope = Scope.open(root);
        Subtask<?>[] child = new Subtask<?>[1];
        assertThrows(IllegalStateException.class, () -> {
            try (scope) {
                child[0] = scope.fork(() -> goOn.receive());
            }
        });
        assertEquals(Subtask.State.CANCELLED, child[0].state());
        assertEquals("Scope[scope, 1 forked, 0 running]", scope.toString());
        scope.close();
    }

    @Test
    void closeWithoutJoin_ofAScopeWithoutChildren_isNoMistake() {
        try (var scope = Scope.open(root)) {
            assertNull(scope.context().err());
        }
    }

    /** A child that was not started was asked for nevertheless. */
    @Test
    void closeWithoutJoin_afterAForkThatStartedNothing_isRefused() throws Exception {
        var ended = root.withCancel();
        ended.cancel();
        var scope = Scope.open(ended);
        assertEquals(Subtask.State.CANCELLED, scope.fork(() -> "").state());
        assertThrows(IllegalStateException.class, scope::close);
    }

    @Test
    void badInput_namesTheArgument_andStartsNothing() {
        try (var scope = Scope.open(root)) {
            assertEquals("context", npe(() -> Scope.open(null)));
            assertEquals("policy", npe(() -> Scope.open(root, null)));
            assertEquals("callable", npe(() -> scope.fork((Callable<String>) null)));
            assertEquals("callable", npe(() -> scope.fork("name", (Callable<String>) null)));
            assertEquals("routine", npe(() -> scope.fork((Routine) null)));
            assertEquals("name", npe(() -> scope.fork(null, () -> "")));
            assertEquals("callable", npe(() -> scope.tryFork(null)));
            assertEquals("scope", npe(() -> Policy.failFast().named(null)));
            assertEquals("Scope[scope, 0 forked, 0 running]", scope.toString());
        }
    }

    private static String npe(Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }
}
