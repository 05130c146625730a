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

/** A select waits to receive; it is interrupted as an element is sent. */
@JCStressTest
@Description("select against interrupt: the element is received or still there")
@Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "send -> interrupt: the interrupt status stays set")
@Outcome(id = "interrupted, element", expect = ACCEPTABLE, desc = "interrupt -> send: the element stays")
@Outcome(id = "interrupted, nothing", expect = FORBIDDEN, desc = "the select has thrown, and nobody has it: lost")
@Outcome(id = "element, element", expect = FORBIDDEN, desc = "received, and still there")
@Outcome(expect = FORBIDDEN, desc = "the interrupt is gone, or has come twice")
@State
public class SelectReceiveVsInterruptTest {

    private final Channel<String> channel = Channel.buffered(1);
    private final Channel<String> idle = Channel.rendezvous();

    private final Interrupted receiver = new Interrupted(
        () -> Attempt.select(Select.receive(channel, String::valueOf), Select.receive(idle, () -> "idle")));

    @Actor
    public void interrupter() {
        receiver.interrupt();
    }

    @Actor
    public void sender() {
        channel.trySend("element");
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r1 = receiver.outcome();
        r.r2 = Attempt.tryReceive(channel);
    }
}
