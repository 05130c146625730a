package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** What is written before a send on a rendezvous channel, and read after its receive. */
@JCStressTest
@Description("publication: a send happens before the completion of its receive")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "written -> sent -> received -> read")
@Outcome(expect = FORBIDDEN, desc = "received the element, but not what was written before it was sent")
@State
public class PublishBySendTest {

    private final Channel<String> channel = Channel.rendezvous();
    private int data;

    @Actor
    public void sender() {
        data = 1;
        Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
    }

    @Actor
    public void receiver(I_Result r) {
        Attempt.uninterrupted(() -> Attempt.receive(channel));
        r.r1 = data;
    }
}
