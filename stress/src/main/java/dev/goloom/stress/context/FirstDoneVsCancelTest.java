package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** {@code done} is asked for, and waited on, for the first time while the context is cancelled. */
@JCStressTest
@Description("first done against cancel: the receive returns, after the end")
@Outcome(id = "open, told, cancel", expect = ACCEPTABLE, desc = "done -> cancel, or they meet")
@Outcome(id = "closed, told, cancel", expect = ACCEPTABLE, desc = "cancel -> done")
@Outcome(id = ".*, still blocked, .*", expect = FORBIDDEN, desc = "the channel that was made is not closed")
@Outcome(expect = FORBIDDEN, desc = "woken before the end")
@State
public class FirstDoneVsCancelTest {

    private final Start start = new Start();
    private final CancellableContext context = Context.background().withCancel();

    @Actor
    public void canceller() {
        start.together();
        context.cancel(new Exception("cancel"));
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
        r.r3 = Observed.cause(context);
    }

    /** The same with the channel closed before the end is set: who is told, and asks why, is too early. */
    @JCStressTest
    @Description("canary: told first, and set then")
    @Outcome(id = "open, .*", expect = ACCEPTABLE, desc = "look -> cancel")
    @Outcome(id = "told, cancel", expect = ACCEPTABLE, desc = "cancel -> look")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: told before the end")
    @State
    public static class BrokenOrder {

        private final Start start = new Start();
        private volatile boolean closed;
        private volatile String cause = "alive";

        @Actor
        public void canceller() {
            start.together();
            closed = true;
            cause = "cancel";
        }

        @Actor
        public void waiter(LL_Result r) {
            start.together();
            r.r1 = closed ? "told" : "open";
            r.r2 = cause;
        }
    }
}
