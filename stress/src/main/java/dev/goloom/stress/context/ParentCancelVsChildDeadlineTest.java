package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Start;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** The parent is cancelled while the child's deadline passes: the child keeps the end that it has shown first. */
@JCStressTest
@Description("parent's cancel against child's deadline: the child has one end, for everybody")
@Outcome(id = "parent, parent, parent", expect = ACCEPTABLE, desc = "parent's cancel -> child's deadline")
@Outcome(id = "deadline, deadline, deadline", expect = ACCEPTABLE, desc = "child's deadline -> parent's cancel")
@Outcome(expect = FORBIDDEN, desc = "the child's end changed, or err and cause disagree")
@State
public class ParentCancelVsChildDeadlineTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext parent = Context.background(clock).withCancel();
    private final Context child = parent.withTimeout(TIMEOUT);

    @Actor
    public void canceller(LLL_Result r) {
        start.together();
        parent.cancel(new Exception("parent"));
        r.r1 = Observed.cause(child);
    }

    @Actor
    public void timer(LLL_Result r) {
        start.together();
        clock.advance(TIMEOUT);
        r.r2 = Observed.cause(child);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Observed.cause(child);
    }
}
