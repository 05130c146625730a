package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Interrupted;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two receivers wait; one is interrupted as a sender comes. It may find that one dead, and the other is there. */
@JCStressTest
@Description("trySend against the interrupt of one of two blocked receivers: it has sent, to one that knows")
@Outcome(id = "sent, element, closed", expect = ACCEPTABLE, desc = "send -> interrupt: the second receiver goes on waiting")
@Outcome(id = "sent, interrupted, element", expect = ACCEPTABLE, desc = "interrupt -> send: to the second receiver")
@Outcome(id = "not ready, .*", expect = FORBIDDEN, desc = "refused, though a receiver waited all the time")
@Outcome(expect = FORBIDDEN, desc = "lost, duplicated, or the interrupt is gone")
@State
public class TrySendVsInterruptedReceiveTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Interrupted first = new Interrupted(() -> Attempt.receive(channel));
    private final Waiting second = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void interrupter() {
        first.awaitBlocked();
        second.awaitBlocked();
        first.interrupt();
    }

    @Actor
    public void sender(LLL_Result r) {
        first.awaitBlocked();
        second.awaitBlocked();
        r.r1 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receivers(LLL_Result r) {
        r.r2 = first.outcome();
        channel.close();
        r.r3 = second.outcome();
    }
}
