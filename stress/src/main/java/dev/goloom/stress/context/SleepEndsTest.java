package dev.goloom.stress.context;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
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

/** Who sleeps in a context goes on: after the time, after the context's end, and after an interrupt. */
public class SleepEndsTest {

    private static final Duration TIME = Duration.ofMillis(200);

    private SleepEndsTest() {}

    /** By the time that was asked for. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a sleep in a context ends after its time")
    @State
    public static class ByTime {

        private final ManualClock clock = Clock.manual();
        private final Context context = Context.background(clock).withCancel();
        private final Waiter sleeper = new Waiter();

        @Actor
        public void sleeper() throws Exception {
            sleeper.run(() -> context.sleep(TIME));
        }

        @Signal
        public void timer() {
            sleeper.awaitParked(); // whoever begins to sleep later sleeps longer
            clock.advance(TIME);
        }
    }

    /** By a cancel of the context above. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a sleep in a context ends after a cancel above")
    @State
    public static class ByCancel {

        private final CancellableContext parent = Context.background(Clock.manual()).withCancel();
        private final Context context = parent.withCancel();

        @Actor
        public void sleeper() throws InterruptedException {
            expectEnd(context);
        }

        @Signal
        public void canceller() {
            parent.cancel();
        }
    }

    /** By the context's deadline. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a sleep in a context ends after the context's deadline")
    @State
    public static class ByDeadline {

        private final ManualClock clock = Clock.manual();
        private final Context context = Context.background(clock).withTimeout(TIME);

        @Actor
        public void sleeper() throws InterruptedException {
            expectEnd(context);
        }

        @Signal
        public void timer() {
            clock.advance(TIME);
        }
    }

    /** By an interrupt. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a sleep in a context ends after an interrupt")
    @State
    public static class ByInterrupt {

        private final Context context = Context.background(Clock.manual()).withCancel();
        private final Waiter sleeper = new Waiter();

        @Actor
        public void sleeper() throws Exception {
            sleeper.runUntilInterrupted(() -> context.sleep(TIME));
        }

        @Signal
        public void interrupter() {
            sleeper.interrupt();
        }
    }

    private static void expectEnd(Context context) throws InterruptedException {
        try {
            context.sleep(TIME.plus(TIME));
        } catch (ContextException ended) {
            return;
        }
        throw new IllegalStateException("slept, and did not hear of the context's end");
    }
}
