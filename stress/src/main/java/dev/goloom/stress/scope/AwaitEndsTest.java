package dev.goloom.stress.scope;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.scope.WaitGroup;
import dev.goloom.stress.Ends;
import dev.goloom.stress.Waiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** Who waits for a group goes on: at zero, at the end of the context that it gave, and after an interrupt. */
public class AwaitEndsTest {

    private AwaitEndsTest() {}

    private static WaitGroup groupOfOne() {
        WaitGroup group = new WaitGroup();
        group.add(1);
        return group;
    }

    /** By the last done. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("an await ends at the last done")
    @State
    public static class ByDone {

        private final WaitGroup group = groupOfOne();

        @Actor
        public void waiter() throws InterruptedException {
            group.await();
        }

        @Signal
        public void worker() {
            group.done();
        }
    }

    /** By the context's end. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("an await with a context ends with the context")
    @State
    public static class ByContext {

        private final WaitGroup group = groupOfOne();
        private final CancellableContext parent = Context.background().withCancel();
        private final Context context = parent.withCancel();

        @Actor
        public void waiter() throws InterruptedException {
            try {
                group.await(context);
            } catch (ContextException ended) {
                return;
            }
            throw new IllegalStateException("the group is not at zero");
        }

        @Signal
        public void canceller() {
            parent.cancel();
        }
    }

    /** By an interrupt. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("an await ends after an interrupt")
    @State
    public static class ByInterrupt {

        private final WaitGroup group = groupOfOne();
        private final Waiter waiter = new Waiter();

        @Actor
        public void waiter() throws Exception {
            waiter.runUntilInterrupted(group::await);
        }

        @Signal
        public void interrupter() {
            waiter.interrupt();
        }
    }
}
