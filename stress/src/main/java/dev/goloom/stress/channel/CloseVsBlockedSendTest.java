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

/** A sender waits on a rendezvous channel; it is closed as a receiver comes. */
@JCStressTest
@Description("close against a blocked send: the sender is told what has become of its element")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "receive -> close")
@Outcome(id = "refused, nothing", expect = ACCEPTABLE, desc = "close -> receive: the element was not sent")
@Outcome(id = "refused, element", expect = FORBIDDEN, desc = "received, but its sender was told that it was not sent")
@Outcome(id = "sent, nothing", expect = FORBIDDEN, desc = "sent, but nobody has it: lost")
@Outcome(expect = FORBIDDEN, desc = "the send failed otherwise")
@State
public class CloseVsBlockedSendTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting sender = new Waiting(() -> Attempt.send(channel, "element"));

    @Actor
    public void closer() {
        channel.close();
    }

    @Actor
    public void receiver(LL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void sender(LL_Result r) {
        r.r1 = sender.outcome();
    }

    /** The mistake: a receiver takes the element of a sender first, and does not look whether it has won the claim. */
    @JCStressTest
    @Description("canary: an element is taken before its sender is claimed")
    @Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "receive -> close")
    @Outcome(id = "refused, nothing", expect = ACCEPTABLE, desc = "close -> receive")
    @Outcome(id = "refused, element", expect = ACCEPTABLE_INTERESTING, desc = "caught: received, but not sent")
    @Outcome(expect = FORBIDDEN, desc = "lost")
    @State
    public static class BrokenTake {

        private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();

        @Actor
        public void closer() {
            outcome.compareAndSet(null, "refused");
        }

        @Actor
        public void receiver(LL_Result r) {
            boolean waits = outcome.get() == null;
            outcome.compareAndSet(null, "sent");
            r.r2 = waits ? "element" : "nothing";
        }

        @Arbiter
        public void sender(LL_Result r) {
            r.r1 = outcome.get();
        }
    }
}
