package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A sender waits at a full buffer; a receive takes an element, and the sender's takes the place. */
@JCStressTest
@Description("length while a blocked sender gets the place of a received element: the buffer stays full")
@Outcome(id = "1, 1, sent, 2", expect = ACCEPTABLE, desc = "before or after the receive")
@Outcome(id = "1, 0, .*", expect = FORBIDDEN, desc = "the middle of a receive was seen")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class LengthVsHandOverTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Waiting sender;

    public LengthVsHandOverTest() {
        channel.trySend("1");
        sender = new Waiting(() -> Attempt.send(channel, "2"));
    }

    @Actor
    public void receiver(LLLL_Result r) {
        sender.awaitBlocked();
        r.r1 = Attempt.tryReceive(channel);
    }

    @Actor
    public void observer(LLLL_Result r) {
        sender.awaitBlocked();
        r.r2 = channel.length();
    }

    @Arbiter
    public void later(LLLL_Result r) {
        r.r3 = sender.outcome();
        r.r4 = Attempt.tryReceive(channel);
    }
}
