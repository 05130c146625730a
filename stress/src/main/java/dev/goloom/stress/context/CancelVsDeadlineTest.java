package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Start;
import java.time.Duration;
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
 * A cancel while the deadline passes, with nobody waiting: the timer is not armed, so whoever looks first decides by the
 * clock. What one of them has seen, all others see, for ever.
 */
@JCStressTest
@Description("cancel against deadline: one of them, for everybody, and err agrees with cause")
@Outcome(id = "cancel, cancel, cancel", expect = ACCEPTABLE, desc = "cancel -> deadline")
@Outcome(id = "deadline, deadline, deadline", expect = ACCEPTABLE, desc = "deadline -> cancel")
@Outcome(expect = FORBIDDEN, desc = "the end changed, or err and cause disagree")
@State
public class CancelVsDeadlineTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final Start start = new Start();
    private final ManualClock clock = Clock.manual();
    private final CancellableContext context = Context.background(clock).withTimeout(TIMEOUT);

    @Actor
    public void canceller(LLL_Result r) {
        start.together();
        context.cancel(new Exception("cancel"));
        r.r1 = Observed.cause(context);
    }

    @Actor
    public void timer(LLL_Result r) {
        start.together();
        clock.advance(TIMEOUT);
        r.r2 = Observed.cause(context);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Observed.cause(context);
    }

    /** The same with two fields for one end: the claim is right, but the second field comes after it. */
    @JCStressTest
    @Description("canary: err and cause are not one object")
    @Outcome(id = "cancel, cancel, cancel", expect = ACCEPTABLE, desc = "cancel -> deadline")
    @Outcome(id = "deadline, deadline, deadline", expect = ACCEPTABLE, desc = "deadline -> cancel")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "caught: err and cause disagree")
    @State
    public static class BrokenPair {

        private final Start start = new Start();
        private final AtomicReference<@Nullable String> err = new AtomicReference<>();
        private volatile @Nullable String cause;

        private void end(String why) {
            if (err.compareAndSet(null, why)) {
                cause = why;
            }
        }

        private String observed() {
            String shown = String.valueOf(err.get());
            String given = String.valueOf(cause);
            return shown.equals(given) ? given : "err " + shown + " but cause " + given;
        }

        @Actor
        public void canceller(LLL_Result r) {
            start.together();
            end("cancel");
            r.r1 = observed();
        }

        @Actor
        public void timer(LLL_Result r) {
            start.together();
            end("deadline");
            r.r2 = observed();
        }

        @Arbiter
        public void later(LLL_Result r) {
            r.r3 = observed();
        }
    }
}
