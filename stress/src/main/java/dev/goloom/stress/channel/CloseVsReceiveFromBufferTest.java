package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two receivers empty a buffer as one of them closes the channel. */
@JCStressTest
@Description("close against receives from a buffer: each element is received once, and then everybody learns of the close")
@Outcome(id = "12, ", expect = ACCEPTABLE, desc = "receive -> receive -> close")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "receive -> close, receive")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "close, receive -> receive")
@Outcome(id = ", 12", expect = ACCEPTABLE, desc = "close, receive, receive")
@Outcome(expect = FORBIDDEN, desc = "lost, duplicated or out of order")
@State
public class CloseVsReceiveFromBufferTest {

    private final Channel<String> channel = Channel.buffered(2);

    public CloseVsReceiveFromBufferTest() {
        channel.trySend("1");
        channel.trySend("2");
    }

    @Actor
    public void receiver(LL_Result r) {
        r.r1 = receiveAll();
    }

    @Actor
    public void closer(LL_Result r) {
        channel.close();
        r.r2 = receiveAll();
    }

    private String receiveAll() {
        String received = "";
        for (String element : channel) {
            received += element;
        }
        return received;
    }
}
