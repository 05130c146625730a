package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * A select on a context's end and a channel begins to wait, while another goroutine sends, cancels, and sends again. On its
 * way the select is in the channel's queue, and is yet to listen to the context.
 */
@JCStressTest
@Description("a cancel and then a send, against a select that begins to wait: the cancel comes first")
@Outcome(id = "early, sent, not ready", expect = ACCEPTABLE, desc = "select -> send")
@Outcome(id = "ended, not ready, not ready", expect = ACCEPTABLE, desc = "send -> select, or select -> cancel")
@Outcome(id = "late, not ready, sent", expect = FORBIDDEN, desc = "what came after the cancel was received, not the cancel")
@Outcome(expect = FORBIDDEN, desc = "an element is lost, or invented, or the select slept on")
@State
public class CancelThenSendVsSelectTest {

    private final CancellableContext parent = Context.background().withCancel();
    private final Context context = parent.withCancel();
    private final Channel<String> channel = Channel.rendezvous();
    private final Step selecting = new Step();

    @Actor
    public void selecting(LLL_Result r) {
        selecting.done();
        r.r1 = Blocking.outcome(() -> Select.<String>selectInOrder(
            Select.receive(context.done(), () -> "ended"), Select.receive(channel, element -> element)));
    }

    @Actor
    public void cancelling(LLL_Result r) {
        selecting.awaitAndLinger();
        r.r2 = Attempt.trySend(channel, "early");
        parent.cancel();
        r.r3 = Attempt.trySend(channel, "late");
    }

    /** The mistake: a partner claims whoever is in the queue, and does not ask whether the end is on its way. */
    @JCStressTest
    @Description("canary: a partner that does not look at the signals of the select that it meets")
    @Outcome(id = "early, sent, not ready", expect = ACCEPTABLE, desc = "select -> send")
    @Outcome(id = "ended, not ready, not ready", expect = ACCEPTABLE, desc = "send -> select, or select -> cancel")
    @Outcome(id = "late, not ready, sent", expect = ACCEPTABLE_INTERESTING, desc = "caught: the cancel was passed by")
    @Outcome(expect = FORBIDDEN, desc = "an element is lost, or invented")
    @State
    public static class BrokenPartner {

        private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();
        private volatile boolean enqueued;
        private volatile boolean listening;
        private volatile boolean ended;

        @Actor
        public void selecting() {
            enqueued = true;
            Step.linger();
            listening = true;
            if (ended) {
                outcome.compareAndSet(null, "ended");
            }
        }

        @Actor
        public void cancelling(LLL_Result r) {
            r.r2 = offer("early");
            Step.linger();
            ended = true;
            if (listening) {
                outcome.compareAndSet(null, "ended");
            }
            r.r3 = offer("late");
        }

        private String offer(String element) {
            return enqueued && outcome.compareAndSet(null, element) ? "sent" : "not ready";
        }

        @Arbiter
        public void selected(LLL_Result r) {
            r.r1 = outcome.get();
        }
    }
}
