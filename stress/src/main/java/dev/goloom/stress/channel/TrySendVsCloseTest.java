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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A receiver waits until it is given an element or the channel is closed: at no moment has trySend nobody to send to. */
@JCStressTest
@Description("trySend against close, while a receiver waits: it has sent, or is told of the close")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "send -> close")
@Outcome(id = "refused, closed", expect = ACCEPTABLE, desc = "close -> send")
@Outcome(id = "not ready, .*", expect = FORBIDDEN, desc = "no receiver found, and no close either")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class TrySendVsCloseTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void sender(LL_Result r) {
        receiver.awaitBlocked();
        r.r1 = Attempt.trySend(channel, "element");
    }

    @Actor
    public void closer() {
        receiver.awaitBlocked();
        channel.close();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r2 = receiver.outcome();
    }
}
