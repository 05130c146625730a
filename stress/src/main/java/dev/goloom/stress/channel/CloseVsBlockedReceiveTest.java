package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A receiver waits on a rendezvous channel; it is closed as a sender comes. */
@JCStressTest
@Description("close against a blocked receive: the element is received, or it was not sent")
@Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "send -> close")
@Outcome(id = "closed, refused", expect = ACCEPTABLE, desc = "close -> send")
@Outcome(id = "closed, not ready", expect = ACCEPTABLE, desc = "send before the receiver waits -> close")
@Outcome(id = "closed, sent", expect = FORBIDDEN, desc = "sent, but the receiver was told that there is nothing: lost")
@Outcome(expect = FORBIDDEN, desc = "received, but not sent; or the receive failed")
@State
public class CloseVsBlockedReceiveTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void closer() {
        channel.close();
    }

    @Actor
    public void sender(LL_Result r) {
        r.r2 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r1 = receiver.outcome();
    }

    /** The mistake: a close tells all that wait, without a claim, and so those too that have their element already. */
    @JCStressTest
    @Description("canary: a close that ends waits without claiming them")
    @Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "send -> close")
    @Outcome(id = "closed, refused", expect = ACCEPTABLE, desc = "close -> send")
    @Outcome(id = "closed, sent", expect = ACCEPTABLE_INTERESTING, desc = "caught: sent, but nobody has it")
    @Outcome(expect = FORBIDDEN, desc = "received, but not sent")
    @State
    public static class BrokenClose {

        private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();

        @Actor
        public void closer() {
            if (outcome.get() == null) {
                outcome.set("closed");
            }
        }

        @Actor
        public void sender(LL_Result r) {
            r.r2 = outcome.compareAndSet(null, "element") ? "sent" : "refused";
        }

        @Arbiter
        public void receiver(LL_Result r) {
            r.r1 = outcome.get();
        }
    }
}
