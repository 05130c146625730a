package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A send and a receive at a buffer that holds one element; both ask for the length then. */
@JCStressTest
@Description("length: who has sent or received counts that, and one of the two counts both")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "send, length -> receive")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "receive, length -> send")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "send, receive -> both lengths")
@Outcome(id = "2, 0", expect = FORBIDDEN, desc = "each has missed what the other did before")
@Outcome(expect = FORBIDDEN, desc = "a length that there never was")
@State
public class LengthVsSendAndReceiveTest {

    private final Channel<String> channel = Channel.buffered(2);

    public LengthVsSendAndReceiveTest() {
        channel.trySend("1");
    }

    @Actor
    public void sender(II_Result r) {
        channel.trySend("2");
        r.r1 = channel.length();
    }

    @Actor
    public void receiver(II_Result r) {
        channel.tryReceive();
        r.r2 = channel.length();
    }

    /** The mistake: the length is the difference of two counters, and no lock holds while they are read. */
    @JCStressTest
    @Description("canary: a length from two counters, without the lock")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "send, length -> receive")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "receive, length -> send")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "send, receive -> both lengths")
    @Outcome(id = "2, 0", expect = ACCEPTABLE_INTERESTING, desc = "caught: each has missed what the other did before")
    @Outcome(expect = FORBIDDEN, desc = "a length that there never was")
    @State
    public static class BrokenLength {

        private int sent = 1;
        private int received;

        @Actor
        public void sender(II_Result r) {
            sent++;
            r.r1 = sent - received;
        }

        @Actor
        public void receiver(II_Result r) {
            received++;
            r.r2 = sent - received;
        }
    }
}
