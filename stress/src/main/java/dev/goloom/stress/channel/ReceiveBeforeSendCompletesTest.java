package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** What is written before a receive from a rendezvous channel, and read after its send. */
@JCStressTest
@Description("publication against the direction of the elements: a receive happens before its send completes")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "written -> received -> send completed -> read")
@Outcome(expect = FORBIDDEN, desc = "the send has completed before its receive")
@State
public class ReceiveBeforeSendCompletesTest {

    private final Channel<String> channel = Channel.rendezvous();
    private int data;

    @Actor
    public void receiver() {
        data = 1;
        Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Actor
    public void sender(I_Result r) {
        Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
        r.r1 = data;
    }

    /** The mistake: the send hands over and goes on, as with a buffer of one place. */
    @JCStressTest
    @Description("canary: a rendezvous whose send does not wait for the receive")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "written -> received -> send completed -> read")
    @Outcome(id = "0", expect = ACCEPTABLE_INTERESTING, desc = "caught: the send has completed before its receive")
    @Outcome(expect = FORBIDDEN, desc = "no such data")
    @State
    public static class BrokenRendezvous {

        private final Channel<String> channel = Channel.buffered(1);
        private int data;

        @Actor
        public void receiver() {
            data = 1;
            Attempt.uninterrupted(() -> Attempt.receive(channel));
        }

        @Actor
        public void sender(I_Result r) {
            Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
            r.r1 = data;
        }
    }
}
