package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.stress.Counted;
import dev.goloom.stress.Start;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two listen to a context to which nobody has listened before, and for which nothing exists that could be listened to. */
@JCStressTest
@Description("first listener against first listener: both listen to the same, and both are told")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = {".*, 0, .*", ".*, .*, 0"}, expect = FORBIDDEN, desc = "one of them is never told")
@Outcome(expect = FORBIDDEN, desc = "told twice, or armed twice or not at all")
@State
public class TwoFirstListenersTest {

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext context = Context.background(clock).withTimeout(Duration.ofHours(1));
    private final Counted first = new Counted();
    private final Counted second = new Counted();

    @Actor
    public void first() {
        start.together();
        context.afterFunc(first);
    }

    @Actor
    public void second() {
        start.together();
        context.afterFunc(second);
    }

    @Arbiter
    public void later(III_Result r) {
        r.r1 = DeadlineQueue.of(clock).size();
        context.cancel();
        r.r2 = first.after(1);
        r.r3 = second.after(1);
    }
}
