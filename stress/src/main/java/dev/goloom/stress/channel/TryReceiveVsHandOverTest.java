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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A full buffer, and a sender that waits: there are two elements, though the buffer has one place. */
@JCStressTest
@Description("tryReceive while another gives a blocked sender its place in the buffer: both get an element")
@Outcome(id = "1, 2, sent", expect = ACCEPTABLE, desc = "the first one first")
@Outcome(id = "2, 1, sent", expect = ACCEPTABLE, desc = "the other one first")
@Outcome(id = ".*nothing.*", expect = FORBIDDEN, desc = "nothing found, though there was an element all the time")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class TryReceiveVsHandOverTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Waiting sender;

    public TryReceiveVsHandOverTest() {
        channel.trySend("1");
        sender = new Waiting(() -> Attempt.send(channel, "2"));
    }

    @Actor
    public void one(LLL_Result r) {
        sender.awaitBlocked();
        r.r1 = Attempt.tryReceive(channel);
    }

    @Actor
    public void other(LLL_Result r) {
        sender.awaitBlocked();
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = sender.outcome();
    }
}
