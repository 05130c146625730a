package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two selects that would send and receive on one and the same channel: each is a partner for the other, never for itself. */
@JCStressTest
@Description("two selects that both send and receive on one channel: one sends to the other, none to itself")
@Outcome(id = "sent, received left's", expect = ACCEPTABLE, desc = "left sends")
@Outcome(id = "received right's, sent", expect = ACCEPTABLE, desc = "right sends")
@Outcome(expect = FORBIDDEN, desc = "they disagree, or one has met itself")
@State
public class SelfFacingSelectsTest {

    private final Channel<String> channel = Channel.rendezvous();

    private String meet(String element) {
        return Attempt.uninterrupted(() -> Attempt.select(
            Select.send(channel, element, () -> "sent"), Select.receive(channel, received -> "received " + received)));
    }

    @Actor
    public void left(LL_Result r) {
        r.r1 = meet("left's");
    }

    @Actor
    public void right(LL_Result r) {
        r.r2 = meet("right's");
    }
}
