package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Each of two goroutines makes a place in one channel, and then looks for one in the other: one of them comes second. */
@JCStressTest
@Description("a tryReceive from one full buffer, a trySend to the other, and the reverse: one of the two finds a place")
@Outcome(id = {"sent, sent", "sent, not ready",
    "not ready, sent"}, expect = ACCEPTABLE, desc = "the second one finds it")
@Outcome(id = "not ready, not ready", expect = FORBIDDEN, desc = "each looked before the other had received")
@State
public class TryReceiveThenTrySendTest {

    private final Channel<String> first = Channel.buffered(1);
    private final Channel<String> second = Channel.buffered(1);

    public TryReceiveThenTrySendTest() {
        first.trySend("there");
        second.trySend("there");
    }

    @Actor
    public void one(LL_Result r) {
        first.tryReceive();
        r.r2 = Attempt.trySend(second, "new");
    }

    @Actor
    public void two(LL_Result r) {
        second.tryReceive();
        r.r1 = Attempt.trySend(first, "new");
    }
}
