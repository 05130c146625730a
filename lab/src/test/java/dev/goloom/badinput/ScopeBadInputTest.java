package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Routine;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScopeBadInputTest {

    private static final String FORK = "Scope.fork(Callable)";
    private static final String FORK_NAMED = "Scope.fork(String, Callable)";
    private static final String ROUTINE = "Scope.fork(Routine)";
    private static final String ROUTINE_NAMED = "Scope.fork(String, Routine)";
    private static final String TRY_FORK = "Scope.tryFork(Callable)";
    private static final String JOIN = "Scope.join()";

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Scopes::new);
    }

    static List<Row<Scopes>> rows() {
        List<Row<Scopes>> rows = new ArrayList<>(List.of(
            isNull("Scope.open(Context)", "context", f -> Scope.open(null)),
            isNull("Scope.open(Context, Policy)", "context", f -> Scope.open(null, Policy.failFast())),
            isNull("Scope.open(Context, Policy)", "policy", f -> Scope.open(f.parent, null)),
            fails("Policy.limit(int)", "0", f -> f.policy.limit(0),
                IllegalArgumentException.class, "limit less than 1: 0"),
            fails("Policy.limit(int)", "least", f -> f.policy.limit(Integer.MIN_VALUE),
                IllegalArgumentException.class, "limit less than 1: -2147483648"),
            isNull("Policy.named(String)", "scope", f -> f.policy.named(null)),

            isNull(FORK, "callable", f -> f.open.fork((Callable<String>) null)),
            isNull(FORK_NAMED, "name", f -> f.open.fork(null, f.callable())),
            isNull(FORK_NAMED, "callable", f -> f.open.fork("child", (Callable<String>) null)),
            isNull(ROUTINE, "routine", f -> f.open.fork((Routine) null)),
            isNull(ROUTINE_NAMED, "name", f -> f.open.fork(null, f.routine())),
            isNull(ROUTINE_NAMED, "routine", f -> f.open.fork("child", (Routine) null)),
            isNull(TRY_FORK, "callable", f -> f.open.tryFork(null)),
            isNull(TRY_FORK, "callable", f -> f.full.tryFork(null)),

            interrupted(JOIN, "interrupted, a child runs", f -> f.full.join()),
            interrupted(JOIN, "interrupted, no child", f -> f.open.join()),
            interrupted(JOIN, "interrupted, the context has ended", f -> f.ended.join()),
            fails(JOIN, "joined", f -> f.joined.join(), IllegalStateException.class,
                f -> "joined already: " + f.joined),
            fails(JOIN, "closed", f -> f.closed.join(), IllegalStateException.class, f -> "closed: " + f.closed),
            fails(JOIN, "wrong thread", f -> f.elsewhere(f.open::join), WrongThreadException.class, Scopes::notOwner),
            fails("Scope.close()", "wrong thread", f -> f.elsewhere(f.open::close),
                WrongThreadException.class, Scopes::notOwner),

            fails("Subtask.get()", "not joined", f -> f.child.get(),
                IllegalStateException.class, f -> "not joined: " + f.full),
            fails("Subtask.get()", "failed", f -> f.failed.get(),
                IllegalStateException.class, "no result of Subtask[2, FAILED]"),
            fails("Subtask.failure()", "not joined", f -> f.child.failure(),
                IllegalStateException.class, f -> "not joined: " + f.full)));
        rows.addAll(fork(FORK, (scope, f) -> scope.fork(f.callable())));
        rows.addAll(fork(FORK_NAMED, (scope, f) -> scope.fork("child", f.callable())));
        rows.addAll(fork(ROUTINE, (scope, f) -> scope.fork(f.routine())));
        rows.addAll(fork(ROUTINE_NAMED, (scope, f) -> scope.fork("child", f.routine())));
        rows.addAll(anyFork(TRY_FORK, (scope, f) -> scope.tryFork(f.callable())));
        return rows;
    }

    private interface Fork {
        void in(Scope<Object, ?> scope, Scopes fixture) throws Exception;
    }

    private static List<Row<Scopes>> anyFork(String method, Fork fork) {
        return List.of(
            fails(method, "joined", f -> fork.in(f.joined, f),
                IllegalStateException.class, f -> "joined already: " + f.joined),
            fails(method, "closed", f -> fork.in(f.closed, f), IllegalStateException.class, f -> "closed: " + f.closed),
            fails(method, "wrong thread", f -> f.elsewhere(() -> fork.in(f.open, f)),
                WrongThreadException.class, Scopes::notOwner),
            Row.<Scopes>fails(method, "joined", f -> fork.in(f.joined, f),
                IllegalStateException.class, f -> "joined already: " + f.joined).onInterruptedThread());
    }

    private static List<Row<Scopes>> fork(String method, Fork fork) {
        List<Row<Scopes>> rows = new ArrayList<>(anyFork(method, fork));
        rows.add(interrupted(method, "interrupted, no limit", f -> fork.in(f.open, f)));
        rows.add(interrupted(method, "interrupted, less than the limit", f -> fork.in(f.limited, f)));
        rows.add(interrupted(method, "interrupted, the limit is reached", f -> fork.in(f.full, f)));
        rows.add(interrupted(method, "interrupted, the context has ended", f -> fork.in(f.ended, f)));
        return rows;
    }

    static final class Scopes implements Fixture {

        final Policy<Object, Void> policy = Policy.failFast();
        final AtomicInteger calls = new AtomicInteger();
        final Channel<String> blocker = Channel.rendezvous();
        final Thread owner = Thread.currentThread();
        private Thread stranger = owner;

        final Context root = Context.background(Clock.manual());

        /** Armed while a child listens to it. */
        final CancellableContext parent = root.withTimeout(Duration.ofHours(1));

        final Scope<Object, Void> open = Scope.open(parent);
        final Scope<Object, Void> limited = Scope.open(parent, policy.limit(1));
        final Scope<Object, Void> full = Scope.open(parent, policy.limit(1));
        final Scope<Object, Void> ended = Scope.open(root.withDeadline(0));
        final Scope<Object, Void> joined = Scope.open(parent, Policy.waitForAll());
        final Scope<Object, Void> closed = Scope.open(parent);
        final Subtask<String> child;
        final Subtask<String> failed;

        Scopes() throws Exception {
            Channel<String> started = Channel.rendezvous();
            child = full.fork(() -> {
                started.send("started");
                return blocker.receive();
            });
            started.receive();
            joined.fork(() -> "done");
            failed = joined.fork(() -> {
                throw new IllegalArgumentException();
            });
            joined.join();
            closed.close();
        }

        Callable<String> callable() {
            return () -> "call " + calls.incrementAndGet();
        }

        Routine routine() {
            return calls::incrementAndGet;
        }

        /** Makes the call on another thread, and throws what it throws. */
        void elsewhere(Routine call) throws Throwable {
            Throwable[] thrown = new Throwable[1];
            stranger = Thread.ofVirtual().name("stranger").start(() -> {
                try {
                    call.run();
                } catch (Throwable failure) {
                    thrown[0] = failure;
                }
            });
            stranger.join();
            if (thrown[0] != null) {
                throw thrown[0];
            }
        }

        String notOwner() {
            String owned = owner.isVirtual() ? "VirtualThread[#" + owner.threadId() + "]" : owner.toString();
            return "Scope[scope, 0 forked, 0 running] belongs to " + owned + ", not to VirtualThread[#"
                    + stranger.threadId() + ",stranger]";
        }

        @Override
        public String state() {
            return Stream.of(open, limited, full, ended, joined, closed).map(Object::toString).toList() + " "
                    + child.state() + ", " + DeadlineQueue.of(parent.clock()).size() + " armed, " + calls + " calls, "
                    + open.context() + full.context();
        }

        @Override
        public void release() throws Exception {
            blocker.send("end");
            full.join();
            for (Scope<?, ?> scope : List.of(open, limited, full, ended, joined)) {
                scope.close();
            }
        }
    }
}
