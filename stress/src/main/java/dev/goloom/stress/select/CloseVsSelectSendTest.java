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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select waits to send; the channel is closed as a receiver comes. */
@JCStressTest
@Description("close against a select that sends: it is told what has become of its element")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "receive -> close")
@Outcome(id = "refused, nothing", expect = ACCEPTABLE, desc = "close -> receive: the element was not sent")
@Outcome(id = "refused, element", expect = FORBIDDEN, desc = "received, but the select was told that it was not sent")
@Outcome(id = "sent, nothing", expect = FORBIDDEN, desc = "sent, but nobody has it: lost")
@Outcome(expect = FORBIDDEN, desc = "the select failed otherwise")
@State
public class CloseVsSelectSendTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> idle = Channel.rendezvous();

    private final Waiting sender = new Waiting(() -> Attempt.select(
        Select.send(channel, "element", () -> "sent"), Select.receive(idle, () -> "idle")));

    @Actor
    public void closer() {
        channel.close();
    }

    @Actor
    public void receiver(LL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void sender(LL_Result r) {
        r.r1 = sender.outcome();
    }
}
