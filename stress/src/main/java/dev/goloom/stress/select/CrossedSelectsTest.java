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

/** The same as {@link FacingSelectsTest}, but each select names the channels in another order. */
@JCStressTest
@Description("two selects that face each other, cases in opposite orders: they meet on one channel")
@Outcome(id = "sent 1, received 1", expect = ACCEPTABLE, desc = "they meet on the first channel")
@Outcome(id = "received 2, sent 2", expect = ACCEPTABLE, desc = "they meet on the second channel")
@Outcome(expect = FORBIDDEN, desc = "they disagree; if they missed each other, or locked each other out, this would hang")
@State
public class CrossedSelectsTest {

    private final Channel<String> first = Channel.rendezvous();
    private final Channel<String> second = Channel.rendezvous();

    @Actor
    public void left(LL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.send(first, "1", () -> "sent 1"), Select.receive(second, element -> "received " + element)));
    }

    @Actor
    public void right(LL_Result r) {
        r.r2 = Attempt.uninterrupted(() -> Attempt.select(
            Select.send(second, "2", () -> "sent 2"), Select.receive(first, element -> "received " + element)));
    }
}
