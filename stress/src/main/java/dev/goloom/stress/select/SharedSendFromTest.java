package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import dev.goloom.stress.Attempt;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads run one object whose case makes an element for each turn. */
@JCStressTest
@Description("sendFrom run by two threads at once: each sends the element that was made for its turn")
@Outcome(id = "1, 2, (12|21)", expect = ACCEPTABLE, desc = "left made the first")
@Outcome(id = "2, 1, (12|21)", expect = ACCEPTABLE, desc = "right made the first")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class SharedSendFromTest {

    private final Channel<String> channel = Channel.buffered(2);
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadLocal<String> mine = new ThreadLocal<>();

    private final Select<String> select = Select.of(Select.sendFrom(channel, this::make, mine::get));

    private String make() {
        mine.set(String.valueOf(made.incrementAndGet()));
        return mine.get();
    }

    @Actor
    public void left(LLL_Result r) {
        r.r1 = Attempt.uninterrupted(select::run);
    }

    @Actor
    public void right(LLL_Result r) {
        r.r2 = Attempt.uninterrupted(select::run);
    }

    @Arbiter
    public void receiver(LLL_Result r) {
        r.r3 = Attempt.tryReceive(channel) + Attempt.tryReceive(channel);
    }
}
