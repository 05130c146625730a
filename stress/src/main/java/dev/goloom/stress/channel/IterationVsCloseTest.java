package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A loop over a channel, a sender that goes on until it is refused, and a close. */
@JCStressTest
@Description("iteration against close: the loop has all that was sent, in order, and ends")
@Outcome(id = ", 0 sent", expect = ACCEPTABLE, desc = "close first")
@Outcome(id = "1, 1 sent", expect = ACCEPTABLE, desc = "one element -> close")
@Outcome(id = "12, 2 sent", expect = ACCEPTABLE, desc = "two elements -> close")
@Outcome(id = "123, 3 sent", expect = ACCEPTABLE, desc = "all elements -> close; rare")
@Outcome(expect = FORBIDDEN, desc = "lost, duplicated or out of order")
@State
public class IterationVsCloseTest {

    private final Channel<String> channel = Channel.buffered(1);

    private final Waiting sender = new Waiting(() -> {
        int sent = 0;
        while (sent < 3 && Attempt.send(channel, String.valueOf(sent + 1)).equals("sent")) {
            sent++;
        }
        return sent + " sent";
    });

    @Actor
    public void receiver(LL_Result r) {
        String received = "";
        for (String element : channel) {
            received += element;
        }
        r.r1 = received;
    }

    @Actor
    public void closer() {
        channel.close();
    }

    @Arbiter
    public void sender(LL_Result r) {
        r.r2 = sender.outcome();
    }
}
