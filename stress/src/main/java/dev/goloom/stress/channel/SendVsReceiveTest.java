package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two goroutines meet: whoever comes second finds the other one, wherever that is on its way to its park. */
@JCStressTest
@Description("send against receive: they meet, and both go on")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "in either order; a lost wake-up would hang here")
@Outcome(expect = FORBIDDEN, desc = "lost")
@State
public class SendVsReceiveTest {

    private final Channel<String> channel = Channel.rendezvous();

    @Actor
    public void sender(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
    }

    @Actor
    public void receiver(LL_Result r) {
        r.r2 = Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    /**
     * The mistake: the receiver says that it parks, and the sender wakes only one that has said so; but both are plain
     * writes followed by a read of the other's, which a processor may do in the other order. The park is timed here, so that
     * the canary tells of it instead of hanging.
     */
    @JCStressTest
    @Description("canary: a wake-up that is left out for a receiver which does not seem to be parked")
    @Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "in either order")
    @Outcome(id = "sent, overslept", expect = ACCEPTABLE_INTERESTING, desc = "caught: parked, and nobody woke it")
    @Outcome(expect = FORBIDDEN, desc = "lost")
    @State
    public static class BrokenWake {

        private @Nullable String element;
        private @Nullable Thread parked;

        @Actor
        public void sender(LL_Result r) {
            element = "element";
            LockSupport.unpark(parked);
            r.r1 = "sent";
        }

        @Actor
        public void receiver(LL_Result r) {
            parked = Thread.currentThread();
            if (element != null) {
                r.r2 = "element";
                return;
            }
            long start = System.nanoTime();
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(20));
            r.r2 = System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(20) ? "element" : "overslept";
        }
    }
}
