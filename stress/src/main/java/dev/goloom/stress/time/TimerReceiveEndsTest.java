package dev.goloom.stress.time;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.stress.Ends;
import dev.goloom.stress.Waiter;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** Who waits for a timer goes on: when its instant comes, when it gets one that has come, and after an interrupt. */
public class TimerReceiveEndsTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private TimerReceiveEndsTest() {}

    /** By the instant. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from a timer ends when its instant comes")
    @State
    public static class ByFire {

        private final ManualClock clock = Clock.manual();
        private final Timer timer = Timer.start(clock, TIMEOUT);

        @Actor
        public void receiver() throws InterruptedException {
            timer.channel().receive();
        }

        @Signal
        public void timer() {
            clock.advance(TIMEOUT);
        }
    }

    /** By a start with an instant that has come, of a timer that was stopped. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from a stopped timer ends when it is started again and is due")
    @State
    public static class ByReset {

        private final Timer timer = Timer.start(Clock.manual(), TIMEOUT);

        public ByReset() {
            timer.stop();
        }

        @Actor
        public void receiver() throws InterruptedException {
            timer.channel().receive();
        }

        @Signal
        public void resetter() {
            timer.reset(Duration.ZERO);
        }
    }

    /** By an interrupt. */
    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("a receive from a timer ends after an interrupt")
    @State
    public static class ByInterrupt {

        private final Timer timer = Timer.start(Clock.manual(), TIMEOUT);
        private final Waiter receiver = new Waiter();

        @Actor
        public void receiver() throws Exception {
            receiver.runUntilInterrupted(() -> timer.channel().receive());
        }

        @Signal
        public void interrupter() {
            receiver.interrupt();
        }
    }
}
