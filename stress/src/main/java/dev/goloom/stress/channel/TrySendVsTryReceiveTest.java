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

/** A buffer with an element and a place: there is something to receive and room to send, whoever comes first. */
@JCStressTest
@Description("trySend against tryReceive at a buffer that is neither empty nor full: both succeed")
@Outcome(id = "sent, 1, 2", expect = ACCEPTABLE, desc = "in either order")
@Outcome(expect = FORBIDDEN, desc = "refused without reason, lost or out of order")
@State
public class TrySendVsTryReceiveTest {

    private final Channel<String> channel = Channel.buffered(2);

    public TrySendVsTryReceiveTest() {
        channel.trySend("1");
    }

    @Actor
    public void sender(LLL_Result r) {
        r.r1 = Attempt.trySend(channel, "2");
    }

    @Actor
    public void receiver(LLL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Attempt.tryReceive(channel);
    }
}
