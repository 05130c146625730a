package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Interrupted;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A receiver waits on a rendezvous channel; it is interrupted as a sender comes. */
@JCStressTest
@Description("receive against interrupt: the element is received, or it was not sent")
@Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "send -> interrupt: the interrupt status stays set")
@Outcome(id = "interrupted, not ready", expect = ACCEPTABLE, desc = "interrupt -> send")
@Outcome(id = "interrupted, sent", expect = FORBIDDEN, desc = "sent, but the receiver has thrown: lost")
@Outcome(expect = FORBIDDEN, desc = "received, but not sent; or the interrupt is gone, or has come twice")
@State
public class ReceiveVsInterruptTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Interrupted receiver = new Interrupted(() -> Attempt.receive(channel));

    @Actor
    public void interrupter() {
        receiver.interrupt();
    }

    @Actor
    public void sender(LL_Result r) {
        r.r2 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r1 = receiver.outcome();
    }

    /** The mistake: who wakes up looks at its interrupt status, and not at who has ended its wait. */
    @JCStressTest
    @Description("canary: a wait that throws because it is interrupted, though it had ended before")
    @Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "send -> interrupt")
    @Outcome(id = "interrupted, not ready", expect = ACCEPTABLE, desc = "interrupt -> send")
    @Outcome(id = "interrupted, sent", expect = ACCEPTABLE_INTERESTING, desc = "caught: sent, but the receiver has thrown")
    @Outcome(expect = FORBIDDEN, desc = "received, but not sent")
    @State
    public static class BrokenWait {

        private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();

        private final Interrupted receiver = new Interrupted(() -> {
            while (outcome.get() == null && !Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            if (Thread.currentThread().isInterrupted()) {
                outcome.compareAndSet(null, "interrupted");
                Thread.interrupted();
                throw new InterruptedException();
            }
            return outcome.get();
        });

        @Actor
        public void interrupter() {
            receiver.interrupt();
        }

        @Actor
        public void sender(LL_Result r) {
            r.r2 = outcome.compareAndSet(null, "element") ? "sent" : "not ready";
            receiver.unpark();
        }

        @Arbiter
        public void receiver(LL_Result r) {
            r.r1 = receiver.outcome();
        }
    }
}
