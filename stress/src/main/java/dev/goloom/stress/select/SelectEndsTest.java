package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
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
    @Description("liveness: a select that receives ends after close")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "has learned of the close")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
    @Description("liveness: a select that sends ends after close")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "refused")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
    @Description("liveness: a select ends after an interrupt")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "has thrown")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
    @Description("liveness: a select on a context's done ends after cancel")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "has learned of the cancel")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
    @Description("liveness: a select with an after case ends after the deadline")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "timed out")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
    @Description("liveness: a select on a timer's channel ends after its fire")
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "has received the instant")
    @Outcome(expect = FORBIDDEN, desc = "goes on waiting, or ended otherwise")
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
