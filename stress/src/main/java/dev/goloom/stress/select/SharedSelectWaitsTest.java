package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads run one object and wait in it; two elements come. */
@JCStressTest
@Description("a select in which two threads wait: each gets one element")
@Outcome(id = "1, 2, sent, sent", expect = ACCEPTABLE, desc = "left -> right")
@Outcome(id = "2, 1, sent, sent", expect = ACCEPTABLE, desc = "right -> left")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SharedSelectWaitsTest {

    private final Channel<String> first = Channel.rendezvous();
    private final Channel<String> second = Channel.rendezvous();

    private final Select<String> select =
        Select.of(Select.receive(first, String::valueOf), Select.receive(second, String::valueOf));

    private final Waiting sender =
        new Waiting(() -> Attempt.send(first, "1") + ", " + Attempt.send(second, "2"));

    @Actor
    public void left(LLL_Result r) {
        r.r1 = Attempt.uninterrupted(select::run);
    }

    @Actor
    public void right(LLL_Result r) {
        r.r2 = Attempt.uninterrupted(select::run);
    }

    @Arbiter
    public void sender(LLL_Result r) {
        r.r3 = sender.outcome();
    }
}
