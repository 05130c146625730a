package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A select waits on one channel with two cases; two senders come. */
@JCStressTest
@Description("the same channel twice: a select receives once, whichever case it is")
@Outcome(id = "(left|right) 1, sent, not ready", expect = ACCEPTABLE, desc = "first send -> second send")
@Outcome(id = "(left|right) 2, not ready, sent", expect = ACCEPTABLE, desc = "second send -> first send")
@Outcome(id = "closed, not ready, not ready", expect = ACCEPTABLE, desc = "both before the select waits")
@Outcome(id = ".*, sent, sent", expect = FORBIDDEN, desc = "both cases have received: one element is lost")
@Outcome(expect = FORBIDDEN, desc = "received, but not sent")
@State
public class SameChannelTwiceTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.select(
        Select.receive(channel, element -> element == null ? "closed" : "left " + element),
        Select.receive(channel, element -> element == null ? "closed" : "right " + element)));

    @Actor
    public void first(LLL_Result r) {
        r.r2 = Attempt.trySend(channel, "1");
    }

    @Actor
    public void second(LLL_Result r) {
        r.r3 = Attempt.trySend(channel, "2");
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        channel.close();
        r.r1 = receiver.outcome();
    }
}
