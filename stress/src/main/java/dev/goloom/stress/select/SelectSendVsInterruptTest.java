package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Interrupted;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select waits to send; it is interrupted as a receiver comes. */
@JCStressTest
@Description("select against interrupt: the element is received, or the select has thrown")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "receive -> interrupt: the interrupt status stays set")
@Outcome(id = "interrupted, nothing", expect = ACCEPTABLE, desc = "interrupt -> receive: the element was not sent")
@Outcome(id = "interrupted, element", expect = FORBIDDEN, desc = "received, but the select has thrown")
@Outcome(id = "sent, nothing", expect = FORBIDDEN, desc = "sent, but nobody has it: lost")
@Outcome(expect = FORBIDDEN, desc = "the interrupt is gone, or has come twice")
@State
public class SelectSendVsInterruptTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> idle = Channel.rendezvous();

    private final Interrupted sender = new Interrupted(() -> Attempt.select(
        Select.send(channel, "element", () -> "sent"), Select.receive(idle, () -> "idle")));

    @Actor
    public void interrupter() {
        sender.interrupt();
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
