package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Somebody comes to wait while the deadline passes: it is armed too late for the clock's look, and noticed all the same. */
@JCStressTest
@Description("deadline against the first waiter: the waiter is woken, and nothing stays armed")
@Outcome(id = "open, told, 0", expect = ACCEPTABLE, desc = "waiter -> deadline, or they meet")
@Outcome(id = "closed, told, 0", expect = ACCEPTABLE, desc = "deadline -> waiter")
@Outcome(id = ".*, still blocked, .*", expect = FORBIDDEN, desc = "armed after the clock's last look: nobody wakes the waiter")
@Outcome(expect = FORBIDDEN, desc = "the deadline stays in the queue, or the waiter failed")
@State
public class DeadlineVsArrivingWaiterTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final Context context = Context.background(clock).withTimeout(TIMEOUT);

    @Actor
    public void timer() {
        start.together();
        clock.advance(TIMEOUT);
    }

    @Actor
    public void waiter(LLL_Result r) {
        start.together();
        ReceiveChannel<Void> done = context.done();
        r.r1 = done.isDrained() ? "closed" : "open";
        r.r2 = Blocking.outcome(() -> {
            done.receive();
            return "told";
        });
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = DeadlineQueue.of(clock).size();
    }

    /** The same without telling the clock of what was armed: it looks at the queue once, when it moves. */
    @JCStressTest
    @Description("canary: the look at the clock after arming is left out")
    @Outcome(id = "fired, 0", expect = ACCEPTABLE, desc = "in order")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: the deadline has passed and stays armed")
    @State
    public static class BrokenNoSecondLook {

        private final Start start = new Start();
        private final Queue<Runnable> armed = new ConcurrentLinkedQueue<>();
        private volatile long now;
        private volatile boolean fired;

        @Actor
        public void timer() {
            start.together();
            now = 200;
            for (Runnable due = armed.poll(); due != null; due = armed.poll()) {
                due.run();
            }
        }

        @Actor
        public void waiter() {
            start.together();
            if (now >= 200) {
                fired = true;
            } else {
                armed.add(() -> fired = true);
            }
        }

        @Arbiter
        public void later(LL_Result r) {
            r.r1 = fired ? "fired" : "not fired";
            r.r2 = armed.size();
        }
    }
}
