package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select waits to receive; the channel is closed as a sender comes. */
@JCStressTest
@Description("close against a select that receives: the element is received, or it was not sent")
@Outcome(id = "element, sent", expect = ACCEPTABLE, desc = "send -> close")
@Outcome(id = "closed, refused", expect = ACCEPTABLE, desc = "close -> send")
@Outcome(id = "closed, not ready", expect = ACCEPTABLE, desc = "send before the select waits -> close")
@Outcome(id = "closed, sent", expect = FORBIDDEN, desc = "sent, but the select was told that there is nothing: lost")
@Outcome(expect = FORBIDDEN, desc = "received, but not sent; or the select failed")
@State
public class CloseVsSelectReceiveTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> idle = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.select(
        Select.receive(idle, () -> "idle"),
        Select.receive(channel, element -> Objects.requireNonNullElse(element, "closed"))));

    @Actor
    public void closer() {
        channel.close();
    }

    @Actor
    public void sender(LL_Result r) {
        r.r2 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r1 = receiver.outcome();
    }
}
