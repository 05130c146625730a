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

/**
 * A select and a sender wait on one channel; the select's other case is committed as a receiver comes. It may find the
 * select dead, but not yet gone, and the sender behind it.
 */
@JCStressTest
@Description("tryReceive against another case of the first sender: it gets an element, and its sender knows")
@Outcome(id = "1, sent, refused", expect = ACCEPTABLE, desc = "receive -> close of the other channel")
@Outcome(id = "2, closed, sent", expect = ACCEPTABLE, desc = "close of the other channel -> receive")
@Outcome(id = "2, sent, .*", expect = FORBIDDEN, desc = "the select was told that it has sent what nobody has")
@Outcome(id = "nothing, .*", expect = FORBIDDEN, desc = "nothing found, though a sender waited all the time")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class TryReceiveVsOtherCaseTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> other = Channel.rendezvous();

    private final Waiting first = new Waiting(() -> Attempt.select(
        Select.send(channel, "1", () -> "sent"), Select.receive(other, () -> "closed")));
    private final Waiting second = new Waiting(() -> Attempt.send(channel, "2"));

    @Actor
    public void closer() {
        first.awaitBlocked();
        second.awaitBlocked();
        other.close();
    }

    @Actor
    public void receiver(LLL_Result r) {
        first.awaitBlocked();
        second.awaitBlocked();
        r.r1 = Attempt.tryReceive(channel);
    }

    @Arbiter
    public void senders(LLL_Result r) {
        r.r2 = first.outcome();
        channel.close();
        r.r3 = second.outcome();
    }
}
