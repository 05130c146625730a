package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Warm;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two goroutines send and receive in turns: who has just met a spinner spins next, while the other one has yet to fetch its element. */
@JCStressTest
@Description("send and receive against receive and send: both elements arrive, each at the other one")
@Outcome(id = "sent 2, 1 sent", expect = ACCEPTABLE, desc = "each has its own slot")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SpinnersInTurnTest {

    private final Channel<String> channel = Warm.channel(0);

    @Actor
    public void one(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.send(channel, "1") + " " + Attempt.receive(channel));
    }

    @Actor
    public void other(LL_Result r) {
        r.r2 = Attempt.uninterrupted(() -> Attempt.receive(channel) + " " + Attempt.send(channel, "2"));
    }
}
