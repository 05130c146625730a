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

/** A sender waits for a place in the buffer; the channel is closed as a receiver makes one. */
@JCStressTest
@Description("close against a send that waits for a place: the element is in the buffer, or was not sent")
@Outcome(id = "sent, first, second", expect = ACCEPTABLE, desc = "receive -> close: the buffer outlives the close")
@Outcome(id = "refused, first, nothing", expect = ACCEPTABLE, desc = "close -> receive: the element was not sent")
@Outcome(id = "refused, first, second", expect = FORBIDDEN, desc = "in the buffer, but its sender was told otherwise")
@Outcome(id = "sent, first, nothing", expect = FORBIDDEN, desc = "sent, but nobody has it: lost")
@Outcome(expect = FORBIDDEN, desc = "the send failed otherwise, or the buffered element is lost")
@State
public class CloseVsSendAtFullBufferTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Waiting sender;

    public CloseVsSendAtFullBufferTest() {
        channel.trySend("first");
        sender = new Waiting(() -> Attempt.send(channel, "second"));
    }

    @Actor
    public void closer() {
        channel.close();
    }

    @Actor
    public void receiver(LLL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void sender(LLL_Result r) {
        r.r1 = sender.outcome();
        r.r3 = Attempt.tryReceive(channel);
    }
}
