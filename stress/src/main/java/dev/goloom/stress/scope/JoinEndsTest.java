package dev.goloom.stress.scope;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.scope.Scope;
import dev.goloom.stress.Ends;
import dev.goloom.stress.Waiter;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** An owner that joins goes on: when the child ends, when the context above ends and stops it, and after an interrupt. */
public class JoinEndsTest {

    private JoinEndsTest() {}

    /** By the child. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a join ends when the last child ends")
    @State
    public static class ByChild {

        private final CountDownLatch gate = new CountDownLatch(1);

        @Actor
        public void owner() throws Exception {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                scope.fork(() -> gate.await());
                scope.join();
            }
        }

        @Signal
        public void child() {
            gate.countDown();
        }
    }

    /** By the end of the context above. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a join of children that block ends after a cancel above")
    @State
    public static class ByCancel {

        private final CancellableContext parent = Context.background().withCancel();

        @Actor
        public void owner() throws Exception {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(parent)) {
                scope.fork(Joined::block);
                scope.fork(() -> scope.context().done().receive());
                scope.join();
            } catch (ContextException ended) {
                return;
            }
            throw new IllegalStateException("joined, and nothing has ended the first child");
        }

        @Signal
        public void canceller() {
            parent.cancel();
        }
    }

    /** By an interrupt; then the close has to stop the child. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a join ends after an interrupt, and the close after it stops the child")
    @State
    public static class ByInterrupt {

        private final Waiter owner = new Waiter();

        @Actor
        public void owner() throws Exception {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                scope.fork(Joined::block);
                owner.runUntilInterrupted(() -> scope.join());
            }
        }

        @Signal
        public void interrupter() {
            owner.interrupt();
        }
    }
}
