package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Interrupted;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A receiver waits at an empty buffer; it is interrupted as an element is sent. */
@JCStressTest
@Description("receive at an empty buffer against interrupt: the element is received or still there")
@Outcome(id = "element, sent, nothing", expect = ACCEPTABLE, desc = "send -> interrupt: the interrupt status stays set")
@Outcome(id = "interrupted, sent, element", expect = ACCEPTABLE, desc = "interrupt -> send: the element stays")
@Outcome(id = "interrupted, sent, nothing", expect = FORBIDDEN, desc = "the receiver has thrown, and nobody has it: lost")
@Outcome(id = "element, sent, element", expect = FORBIDDEN, desc = "received, and still there")
@Outcome(expect = FORBIDDEN, desc = "the interrupt is gone, or has come twice")
@State
public class ReceiveFromBufferVsInterruptTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Interrupted receiver = new Interrupted(() -> Attempt.receive(channel));

    @Actor
    public void interrupter() {
        receiver.interrupt();
    }

    @Actor
    public void sender(LLL_Result r) {
        r.r2 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        r.r1 = receiver.outcome();
        r.r3 = Attempt.tryReceive(channel);
    }
}
