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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** What is written before a select that sends, and read after one that received; and the other way round. */
@JCStressTest
@Description("publication through two selects: as send and receive of a rendezvous, in both directions")
@Outcome(id = "sent, 1, element, 1", expect = ACCEPTABLE, desc = "written -> they meet -> read")
@Outcome(expect = FORBIDDEN, desc = "they have met, but one does not see what the other wrote before")
@State
public class PublishBySelectTest {

    private final Channel<String> channel = Channel.rendezvous();
    private final Channel<String> idle = Channel.rendezvous();
    private int sendersData;
    private int receiversData;

    @Actor
    public void sender(LLLL_Result r) {
        sendersData = 1;
        r.r1 = Attempt.uninterrupted(() -> Attempt.select(
            Select.send(channel, "element", () -> "sent"), Select.receive(idle, () -> "idle")));
        r.r2 = receiversData;
    }

    @Actor
    public void receiver(LLLL_Result r) {
        receiversData = 1;
        r.r3 = Attempt.uninterrupted(() -> Attempt.select(
            Select.receive(idle, () -> "idle"), Select.receive(channel, String::valueOf)));
        r.r4 = sendersData;
    }
}
