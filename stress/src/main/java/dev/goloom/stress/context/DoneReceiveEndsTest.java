package dev.goloom.stress.context;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Ends;
import dev.goloom.stress.Waiter;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** Who waits on {@code done} goes on: after a cancel above, after a deadline above, and after an interrupt. */
public class DoneReceiveEndsTest {

    private DoneReceiveEndsTest() {}

    /** By a cancel of the context above. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from done ends after a cancel above")
    @State
    public static class ByCancel {

        private final CancellableContext parent = Context.background().withCancel();
        private final Context context = parent.withCancel();

        @Actor
        public void waiter() throws InterruptedException {
            context.done().receive();
        }

        @Signal
        public void canceller() {
            parent.cancel();
        }
    }

    /** By the deadline of the context above. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from done ends after a deadline above")
    @State
    public static class ByDeadline {

        private static final Duration TIMEOUT = Duration.ofMillis(200);

        private final ManualClock clock = Clock.manual();
        private final Context context = Context.background(clock).withTimeout(TIMEOUT).withCancel();

        @Actor
        public void waiter() throws InterruptedException {
            context.done().receive();
        }

        @Signal
        public void timer() {
            clock.advance(TIMEOUT);
        }
    }

    /** By an interrupt. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from done ends after an interrupt")
    @State
    public static class ByInterrupt {

        private final Context context = Context.background().withCancel();
        private final Waiter waiter = new Waiter();

        @Actor
        public void waiter() throws Exception {
            waiter.runUntilInterrupted(() -> context.done().receive());
        }

        @Signal
        public void interrupter() {
            waiter.interrupt();
        }
    }
}
