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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A sender waits for a place in the buffer; it is interrupted as a receiver makes one. */
@JCStressTest
@Description("send at a full buffer against interrupt: the element is in the buffer and counted, or the send has thrown")
@Outcome(id = "sent, 1, length 1, 2", expect = ACCEPTABLE, desc = "receive -> interrupt")
@Outcome(id = "interrupted, 1, length 0, nothing", expect = ACCEPTABLE, desc = "interrupt -> receive")
@Outcome(id = "interrupted, 1, length 1, 2", expect = FORBIDDEN, desc = "in the buffer, but its sender was told otherwise")
@Outcome(id = "sent, 1, length 0, nothing", expect = FORBIDDEN, desc = "sent, but nobody has it: lost")
@Outcome(expect = FORBIDDEN, desc = "the length is wrong, or the interrupt is gone")
@State
public class SendAtFullBufferVsInterruptTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Interrupted sender;

    public SendAtFullBufferVsInterruptTest() {
        channel.trySend("1");
        sender = new Interrupted(() -> Attempt.send(channel, "2"));
    }

    @Actor
    public void interrupter() {
        sender.interrupt();
    }

    @Actor
    public void receiver(LLLL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void sender(LLLL_Result r) {
        r.r1 = sender.outcome();
        r.r3 = "length " + channel.length();
        r.r4 = Attempt.tryReceive(channel);
    }
}
