package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two senders come for the one place in a buffer. */
@JCStressTest
@Description("one place, two senders: exactly one has sent, and it is that one's element")
@Outcome(id = "sent, not ready, 1", expect = ACCEPTABLE, desc = "first send -> second send")
@Outcome(id = "not ready, sent, 2", expect = ACCEPTABLE, desc = "second send -> first send")
@Outcome(id = "sent, sent, .*", expect = FORBIDDEN, desc = "two elements in one place: lost")
@Outcome(expect = FORBIDDEN, desc = "nobody has sent, or it is not that one's element")
@State
public class TwoSendersTest {

    private final Channel<String> channel = Channel.buffered(1);

    @Actor
    public void first(LLL_Result r) {
        r.r1 = Attempt.trySend(channel, "1");
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = Attempt.trySend(channel, "2");
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        r.r3 = Attempt.tryReceive(channel);
    }
}
