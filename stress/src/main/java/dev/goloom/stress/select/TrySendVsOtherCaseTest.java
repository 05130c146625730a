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

/** The same as {@link TryReceiveVsOtherCaseTest}, with a select and a receiver that wait, and a sender that comes. */
@JCStressTest
@Description("trySend against another case of the first receiver: it has sent, to one that knows")
@Outcome(id = "sent, element, closed", expect = ACCEPTABLE, desc = "send -> close of the other channel")
@Outcome(id = "sent, other, element", expect = ACCEPTABLE, desc = "close of the other channel -> send")
@Outcome(id = "not ready, .*", expect = FORBIDDEN, desc = "refused, though a receiver waited all the time")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class TrySendVsOtherCaseTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> other = Channel.rendezvous();

    private final Waiting first = new Waiting(() -> Attempt.select(
        Select.receive(channel, String::valueOf), Select.receive(other, () -> "other")));
    private final Waiting second = new Waiting(() -> Attempt.receive(channel));

    @Actor
    public void closer() {
        first.awaitBlocked();
        second.awaitBlocked();
        other.close();
    }

    @Actor
    public void sender(LLL_Result r) {
        first.awaitBlocked();
        second.awaitBlocked();
        r.r1 = Attempt.trySend(channel, "element");
    }

    @Arbiter
    public void receivers(LLL_Result r) {
        r.r2 = first.outcome();
        channel.close();
        r.r3 = second.outcome();
    }
}
