package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.scope.WaitGroup;
import dev.goloom.stress.Start;
import dev.goloom.stress.Waiting;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Somebody waits for the last goroutine as long as a context lasts; both end at once, and nothing stays behind in either. */
@JCStressTest
@Description("done against the end of the context, for one await: one of them, and nothing stays armed")
@Outcome(id = "zero, 0", expect = ACCEPTABLE, desc = "done -> cancel")
@Outcome(id = "ended, 0", expect = ACCEPTABLE, desc = "cancel -> done")
@Outcome(id = ".*, 1", expect = FORBIDDEN, desc = "the context is still listened to")
@Outcome(expect = FORBIDDEN, desc = "await failed")
@State
public class DoneVsContextEndTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext context = Context.background(clock).withTimeout(Duration.ofHours(1));
    private final WaitGroup group = new WaitGroup();

    private final Waiting waiter;

    public DoneVsContextEndTest() {
        group.add(1);
        waiter = new Waiting(() -> {
            try {
                group.await(context);
                return "zero";
            } catch (ContextException ended) {
                return "ended";
            }
        });
    }

    @Actor
    public void worker() {
        waiter.awaitBlocked();
        start.together();
        group.done();
    }

    @Actor
    public void canceller() {
        waiter.awaitBlocked();
        start.together();
        context.cancel();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r1 = waiter.outcome();
        r.r2 = DeadlineQueue.of(clock).size();
    }
}
