package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** An element is sent, and then the deadline passes, while a select begins. */
@JCStressTest
@Description("after against a case that was ready before: the ready case wins")
@Outcome(id = "element", expect = ACCEPTABLE, desc = "send -> deadline, wherever the select is")
@Outcome(id = "timeout", expect = FORBIDDEN, desc = "timed out, though the element was there before the deadline")
@Outcome(expect = FORBIDDEN, desc = "the select failed")
@State
public class AfterVsReadyTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Channel<String> channel = Channel.buffered(1);

    @Actor
    public void selecter(L_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.receive(channel, String::valueOf), Select.after(clock, TIMEOUT, () -> "timeout")));
    }

    @Actor
    public void sender() {
        channel.trySend("element");
        clock.advance(TIMEOUT);
    }

    /** The mistake: a select that finds its deadline passed does not look once more. */
    @JCStressTest
    @Description("canary: a deadline that is believed without another look at the cases")
    @Outcome(id = "element", expect = ACCEPTABLE, desc = "send -> deadline")
    @Outcome(id = "timeout", expect = ACCEPTABLE_INTERESTING, desc = "caught: timed out, though the element was there before")
    @Outcome(expect = FORBIDDEN, desc = "the select failed")
    @State
    public static class BrokenLook {

        private volatile @Nullable String buffer;
        private volatile boolean passed;

        @Actor
        public void selecter(L_Result r) {
            String element;
            do {
                element = buffer;
            } while (element == null && !passed);
            r.r1 = element == null ? "timeout" : element;
        }

        @Actor
        public void sender() {
            buffer = "element";
            passed = true;
        }
    }
}
