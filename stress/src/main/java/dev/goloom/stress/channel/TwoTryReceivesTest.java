package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Waiting;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two senders wait, and two receivers come which would not. */
@JCStressTest
@Description("tryReceive: never null while a sender waits, whoever else is at the channel")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in either order")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "in either order")
@Outcome(expect = FORBIDDEN, desc = "nothing found without reason, lost or duplicated")
@State
public class TwoTryReceivesTest {

    private final Channel<String> channel = Channel.rendezvous();

    private final Waiting left = new Waiting(() -> Attempt.send(channel, "1"));
    private final Waiting right = new Waiting(() -> Attempt.send(channel, "2"));

    private String tryReceive() {
        left.awaitBlocked();
        right.awaitBlocked();
        return Attempt.tryReceive(channel);
    }

    @Actor
    public void first(LL_Result r) {
        r.r1 = tryReceive();
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = tryReceive();
    }

    @Arbiter
    public void senders() {
        channel.close();
    }

    /** The mistake: who finds the lock held takes that for nothing to receive. */
    @JCStressTest
    @Description("canary: a tryReceive that gives up if the lock is held")
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in either order")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "in either order")
    @Outcome(id = ".*nothing.*", expect = ACCEPTABLE_INTERESTING, desc = "caught: nothing found without reason")
    @Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
    @State
    public static class BrokenTry {

        private final AtomicBoolean held = new AtomicBoolean();
        private int waiting = 2;

        private String tryReceive() {
            if (!held.compareAndSet(false, true)) {
                return "nothing";
            }
            String element = waiting == 2 ? "1" : "2";
            waiting--;
            held.set(false);
            return element;
        }

        @Actor
        public void first(LL_Result r) {
            r.r1 = tryReceive();
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = tryReceive();
        }
    }
}
