package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A select with two ready cases, one of which somebody else takes away. */
@JCStressTest
@Description("two ready cases: one is committed, and the other channel is as it was")
@Outcome(id = "1, nothing, 2", expect = ACCEPTABLE, desc = "select commits the first -> receive")
@Outcome(id = "2, 1, nothing", expect = ACCEPTABLE, desc = "select commits the second, before or after the receive")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class TwoReadyCasesTest {

    private final Channel<String> first = Channel.buffered(1);
    private final Channel<String> second = Channel.buffered(1);

    public TwoReadyCasesTest() {
        first.trySend("1");
        second.trySend("2");
    }

    @Actor
    public void selecter(LLL_Result r) {
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.receive(first, String::valueOf), Select.receive(second, String::valueOf)));
    }

    @Actor
    public void receiver(LLL_Result r) {
        r.r2 = Attempt.tryReceive(first);
    }

    @Arbiter
    public void later(LLL_Result r) {
        r.r3 = Attempt.tryReceive(second);
    }
}
