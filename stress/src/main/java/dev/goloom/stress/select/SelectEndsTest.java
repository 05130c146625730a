package dev.goloom.stress.select;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import dev.goloom.stress.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A select of which no case is ready ends when one becomes so, or when its thread is interrupted. */
public final class SelectEndsTest {

    private SelectEndsTest() {}

    private static void check(String expected, Callable<String> select) {
        String outcome = Attempt.uninterrupted(select);
        if (!outcome.equals(expected)) {
            throw new IllegalStateException(outcome);
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select that receives ends after close")
    @State
    public static class ReceiveAfterClose {

        private final Channel<String> channel = Channel.rendezvous();
        private final Channel<String> idle = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("null", () -> Attempt.select(
                Select.receive(idle, () -> "idle"), Select.receive(channel, String::valueOf)));
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select that sends ends after close")
    @State
    public static class SendAfterClose {

        private final Channel<String> channel = Channel.rendezvous();
        private final Channel<String> idle = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("refused", () -> Attempt.select(
                Select.receive(idle, () -> "idle"), Select.send(channel, "element", () -> "sent")));
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select ends after an interrupt")
    @State
    public static class AfterInterrupt {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("interrupted", () -> {
                try {
                    return Attempt.select(
                        Select.receive(channel, String::valueOf), Select.send(channel, "element", () -> "sent"));
                } catch (InterruptedException interrupted) {
                    return "interrupted";
                }
            });
        }

        @Signal
        public void interrupter(Thread selecter) {
            selecter.interrupt();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select on a context's done ends after cancel")
    @State
    public static class AfterCancel {

        private final CancellableContext context = Context.background().withCancel();
        private final Channel<String> idle = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("cancelled", () -> Attempt.select(
                Select.receive(idle, () -> "idle"), Select.receive(context.done(), () -> "cancelled")));
        }

        @Signal
        public void canceller() {
            context.cancel();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select with an after case ends after the deadline")
    @State
    public static class AfterDeadline {

        private final Channel<String> idle = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("timeout", () -> Attempt.select(
                Select.receive(idle, () -> "idle"), Select.after(Duration.ofMillis(2), () -> "timeout")));
        }

        /** Time is the signal. */
        @Signal
        public void nobody() {}
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a select on a timer's channel ends after its fire")
    @State
    public static class AfterFire {

        private final ManualClock clock = Clock.manual();
        private final Timer timer = Timer.start(clock, Duration.ofMillis(200));
        private final Channel<String> idle = Channel.rendezvous();

        @Actor
        public void selecter() {
            check("fired", () -> Attempt.select(
                Select.receive(idle, () -> "idle"), Select.receive(timer.channel(), () -> "fired")));
        }

        @Signal
        public void timer() {
            clock.advance(Duration.ofMillis(200));
        }
    }
}
