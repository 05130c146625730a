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

/** Two receivers wait on a rendezvous channel for a sender of one element, which closes the channel then. */
@JCStressTest
@Description("one element, two blocked receivers: exactly one gets it, and both end")
@Outcome(id = "element, closed, sent", expect = ACCEPTABLE, desc = "first receive -> second receive")
@Outcome(id = "closed, element, sent", expect = ACCEPTABLE, desc = "second receive -> first receive")
@Outcome(id = "element, element, .*", expect = FORBIDDEN, desc = "received twice")
@Outcome(expect = FORBIDDEN, desc = "lost")
@State
public class TwoBlockedReceiversTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting sender = new Waiting(() -> {
        String sent = Attempt.send(channel, "element");
        channel.close();
        return sent;
    });

    @Actor
    public void first(LLL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = Attempt.uninterrupted(() -> Attempt.receive(channel));
    }

    @Arbiter
    public void sender(LLL_Result r) {
        r.r3 = sender.outcome();
    }
}
