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

/** One select sends to another; the channel is closed meanwhile. */
@JCStressTest
@Description("close against a select that sends and one that receives: both are told the same")
@Outcome(id = "sent, element", expect = ACCEPTABLE, desc = "they meet -> close")
@Outcome(id = "refused, closed", expect = ACCEPTABLE, desc = "close -> they would have met")
@Outcome(expect = FORBIDDEN, desc = "they disagree")
@State
public class CloseVsTwoSelectsTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> idle = Channel.rendezvous();

    private final Waiting receiver = new Waiting(() -> Attempt.select(
        Select.receive(idle, () -> "idle"),
        Select.receive(channel, element -> Objects.requireNonNullElse(element, "closed"))));

    @Actor
    public void sender(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.send(channel, "element", () -> "sent"), Select.receive(idle, () -> "idle")));
    }

    @Actor
    public void closer() {
        channel.close();
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r2 = receiver.outcome();
    }
}
