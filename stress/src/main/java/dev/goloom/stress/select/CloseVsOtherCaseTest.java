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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select waits on two channels; one is closed as an element is sent on the other. */
@JCStressTest
@Description("close of one channel against a send on another: one case is committed, and the other has no effect")
@Outcome(id = "closed, element", expect = ACCEPTABLE, desc = "close -> send: the element is still there")
@Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "send -> close")
@Outcome(id = "closed, nothing", expect = FORBIDDEN, desc = "the element was taken by a case that was not committed: lost")
@Outcome(expect = FORBIDDEN, desc = "duplicated, or the select failed")
@State
public class CloseVsOtherCaseTest {

    private final Channel<String> closing = Channel.rendezvous();
    private final Channel<String> results = Channel.buffered(1);

    private final Waiting receiver = new Waiting(() -> Attempt.select(
        Select.receive(closing, () -> "closed"), Select.receive(results, String::valueOf)));

    @Actor
    public void closer() {
        closing.close();
    }

    @Actor
    public void sender() {
        results.trySend("element");
    }

    @Arbiter
    public void receiver(LL_Result r) {
        r.r1 = receiver.outcome();
        r.r2 = Attempt.tryReceive(results);
    }
}
