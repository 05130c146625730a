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

/** Two receivers wait, and two senders come which would not. */
@JCStressTest
@Description("trySend: never false while a receiver waits, whoever else is at the channel")
@Outcome(id = "sent, sent, 12", expect = ACCEPTABLE, desc = "in either order")
@Outcome(id = "sent, sent, 21", expect = ACCEPTABLE, desc = "in either order")
@Outcome(expect = FORBIDDEN, desc = "refused without reason, lost or duplicated")
@State
public class TwoTrySendsTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting left = new Waiting(() -> Attempt.receive(channel));
    private final Waiting right = new Waiting(() -> Attempt.receive(channel));

    private String trySend(String element) {
        left.awaitBlocked();
        right.awaitBlocked();
        return Attempt.trySend(channel, element);
    }

    @Actor
    public void first(LLL_Result r) {
        r.r1 = trySend("1");
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = trySend("2");
    }

    @Arbiter
    public void receivers(LLL_Result r) {
        channel.close();
        r.r3 = left.outcome() + right.outcome();
    }
}
