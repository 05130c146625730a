package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two receivers come for the one element in a buffer. */
@JCStressTest
@Description("one element, two receivers: exactly one gets it")
@Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "first receive -> second receive")
@Outcome(id = "nothing, element", expect = ACCEPTABLE, desc = "second receive -> first receive")
@Outcome(id = "element, element", expect = FORBIDDEN, desc = "received twice")
@Outcome(expect = FORBIDDEN, desc = "lost")
@State
public class TwoReceiversTest {

    private final Channel<String> channel = Channel.buffered(1);

    public TwoReceiversTest() {
        channel.trySend("element");
    }

    @Actor
    public void first(LL_Result r) {
        r.r1 = Attempt.tryReceive(channel);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    /** The mistake: the element is read, and then taken out, with no lock that holds from one to the other. */
    @JCStressTest
    @Description("canary: a receive that looks and then takes")
    @Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "first receive -> second receive")
    @Outcome(id = "nothing, element", expect = ACCEPTABLE, desc = "second receive -> first receive")
    @Outcome(id = "element, element", expect = ACCEPTABLE_INTERESTING, desc = "caught: received twice")
    @Outcome(expect = FORBIDDEN, desc = "lost")
    @State
    public static class BrokenTake {

        private volatile @Nullable String buffer = "element";

        private String take() {
            String element = buffer;
            buffer = null;
            return element == null ? "nothing" : element;
        }

        @Actor
        public void first(LL_Result r) {
            r.r1 = take();
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = take();
        }
    }
}
