package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads close a channel on which a receiver waits. */
@JCStressTest
@Description("close against close: exactly one IllegalStateException")
@Outcome(id = "closed, refused, closed", expect = ACCEPTABLE, desc = "first close -> second close")
@Outcome(id = "refused, closed, closed", expect = ACCEPTABLE, desc = "second close -> first close")
@Outcome(id = "closed, closed, .*", expect = FORBIDDEN, desc = "both have closed it")
@Outcome(expect = FORBIDDEN, desc = "nobody has closed it, or the receiver was not told")
@State
public class TwoClosesTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void first(LLL_Result r) {
        r.r1 = Attempt.close(channel);
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = Attempt.close(channel);
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        r.r3 = receiver.outcome();
    }

    /** The mistake: whether it is closed is asked, and then written, with no lock that holds from one to the other. */
    @JCStressTest
    @Description("canary: a close that looks and then writes")
    @Outcome(id = "closed, refused, closed", expect = ACCEPTABLE, desc = "first close -> second close")
    @Outcome(id = "refused, closed, closed", expect = ACCEPTABLE, desc = "second close -> first close")
    @Outcome(id = "closed, closed, closed", expect = ACCEPTABLE_INTERESTING, desc = "caught: both have closed it")
    @Outcome(expect = FORBIDDEN, desc = "nobody has closed it")
    @State
    public static class BrokenClose {

        private volatile boolean closed;

        private String close() {
            if (closed) {
                return "refused";
            }
            closed = true;
            return "closed";
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = close();
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = close();
        }

        @Arbiter
        public void receiver(LLL_Result r) {
            r.r3 = closed ? "closed" : "open";
        }
    }
}
