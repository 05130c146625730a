package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads run one object, with something to receive for each. */
@JCStressTest
@Description("a select run by two threads at once: each has its turn, and what was handed over in it")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in either order")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "in either order")
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "both got the same: one element duplicated, one lost")
@Outcome(id = "2, 2", expect = FORBIDDEN, desc = "both got the same: one element duplicated, one lost")
@Outcome(expect = FORBIDDEN, desc = "lost")
@State
public class SharedSelectTest {

    private final Channel<String> first = Channel.buffered(1);
    private final Channel<String> second = Channel.buffered(1);

    private final Select<String> select =
        Select.of(Select.receive(first, String::valueOf), Select.receive(second, String::valueOf));

    public SharedSelectTest() {
        first.trySend("1");
        second.trySend("2");
    }

    @Actor
    public void left(LL_Result r) {
        r.r1 = Attempt.uninterrupted(select::run);
    }

    @Actor
    public void right(LL_Result r) {
        r.r2 = Attempt.uninterrupted(select::run);
    }

    /** The mistake: the one turn that is kept for reuse is taken by a look and a write, so two threads may have it. */
    @JCStressTest
    @Description("canary: a turn that is taken for reuse without an exchange")
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in either order")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "in either order")
    @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "caught: both got the same")
    @Outcome(id = "2, 2", expect = ACCEPTABLE_INTERESTING, desc = "caught: both got the same")
    @Outcome(id = ".*null.*", expect = ACCEPTABLE_INTERESTING, desc = "caught: one has emptied the other's turn")
    @Outcome(expect = FORBIDDEN, desc = "lost")
    @State
    public static class BrokenReuse {

        private final AtomicInteger elements = new AtomicInteger();
        private volatile @Nullable Turn idle = new Turn();

        private String run() {
            Turn turn = idle;
            idle = null;
            if (turn == null) {
                turn = new Turn();
            }
            turn.handedOver = String.valueOf(elements.incrementAndGet());
            String taken = String.valueOf(turn.handedOver);
            turn.handedOver = null;
            idle = turn;
            return taken;
        }

        @Actor
        public void left(LL_Result r) {
            r.r1 = run();
        }

        @Actor
        public void right(LL_Result r) {
            r.r2 = run();
        }

        private static final class Turn {

            volatile @Nullable String handedOver;
        }
    }
}
