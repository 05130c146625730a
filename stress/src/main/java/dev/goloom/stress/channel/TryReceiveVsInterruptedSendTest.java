package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Interrupted;
import dev.goloom.stress.Waiting;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two senders wait; one is interrupted as a receiver comes. It may find that one dead, and the other is there. */
@JCStressTest
@Description("tryReceive against the interrupt of one of two blocked senders: it gets an element, and its sender knows")
@Outcome(id = "1, sent, refused", expect = ACCEPTABLE, desc = "receive -> interrupt: the second sender goes on waiting")
@Outcome(id = "2, interrupted, sent", expect = ACCEPTABLE, desc = "interrupt -> receive: the second sender's element")
@Outcome(id = "nothing, .*", expect = FORBIDDEN, desc = "nothing found, though a sender waited all the time")
@Outcome(expect = FORBIDDEN, desc = "lost, duplicated, or the interrupt is gone")
@State
public class TryReceiveVsInterruptedSendTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Interrupted first = new Interrupted(() -> Attempt.send(channel, "1"));
    private final Waiting second = new Waiting(() -> Attempt.send(channel, "2"));

    @Actor
    public void interrupter() {
        first.awaitBlocked();
        second.awaitBlocked();
        first.interrupt();
    }

    @Actor
    public void receiver(LLL_Result r) {
        first.awaitBlocked();
        second.awaitBlocked();
        r.r1 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void senders(LLL_Result r) {
        r.r2 = first.outcome();
        channel.close();
        r.r3 = second.outcome();
    }

    /** The mistake: a claim that is lost ends the search, though others wait behind. */
    @JCStressTest
    @Description("canary: a tryReceive that gives up at a sender which was interrupted")
    @Outcome(id = "1, sent, refused", expect = ACCEPTABLE, desc = "receive -> interrupt")
    @Outcome(id = "2, interrupted, sent", expect = ACCEPTABLE, desc = "interrupt -> receive")
    @Outcome(id = "nothing, interrupted, refused", expect = ACCEPTABLE_INTERESTING, desc = "caught: a sender waited all the time")
    @Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
    @State
    public static class BrokenSearch {

        private final AtomicReference<@Nullable String> first = new AtomicReference<>();
        private final AtomicReference<@Nullable String> second = new AtomicReference<>();
        private volatile boolean left;

        @Actor
        public void interrupter() {
            first.compareAndSet(null, "interrupted");
            left = true;
        }

        @Actor
        public void receiver(LLL_Result r) {
            if (left) {
                r.r1 = second.compareAndSet(null, "sent") ? "2" : "nothing";
            } else {
                r.r1 = first.compareAndSet(null, "sent") ? "1" : "nothing";
            }
        }

        @Arbiter
        public void senders(LLL_Result r) {
            r.r2 = first.get();
            r.r3 = Objects.requireNonNullElse(second.get(), "refused");
        }
    }
}
