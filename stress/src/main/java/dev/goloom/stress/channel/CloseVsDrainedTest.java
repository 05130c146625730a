package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A last element is sent and the channel closed, as somebody looks whether it is drained. */
@JCStressTest
@Description("close against isDrained: a channel with an element in it is not drained")
@Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "send -> receive")
@Outcome(id = "nothing, element", expect = ACCEPTABLE, desc = "receive -> send: the element is still there")
@Outcome(id = "drained, element", expect = FORBIDDEN, desc = "drained, it was said, but an element is there")
@Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
@State
public class CloseVsDrainedTest {

    private final Channel<String> channel = Channel.buffered(1);

    @Actor
    public void receiver(LL_Result r) {
        String received = Attempt.tryReceive(channel);
        r.r1 = received.equals("nothing") && channel.isDrained() ? "drained" : received;
    }

    @Actor
    public void sender() {
        channel.trySend("element");
        channel.close();
    }

    @Arbiter
    public void later(LL_Result r) {
        r.r2 = Attempt.tryReceive(channel);
    }

    /** The mistake: whether the buffer is empty and whether the channel is closed are two looks, not one. */
    @JCStressTest
    @Description("canary: isDrained looks at the buffer and at the close one after the other")
    @Outcome(id = "element, nothing", expect = ACCEPTABLE, desc = "send -> receive")
    @Outcome(id = "nothing, element", expect = ACCEPTABLE, desc = "receive -> send")
    @Outcome(id = "drained, element", expect = ACCEPTABLE_INTERESTING, desc = "caught: drained, with an element in it")
    @Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
    @State
    public static class BrokenDrained {

        private final AtomicReference<@Nullable String> buffer = new AtomicReference<>();
        private volatile boolean closed;

        @Actor
        public void receiver(LL_Result r) {
            String received = buffer.getAndSet(null);
            if (received == null) {
                received = buffer.get() == null && closed ? "drained" : "nothing";
            }
            r.r1 = received;
        }

        @Actor
        public void sender() {
            buffer.set("element");
            closed = true;
        }

        @Arbiter
        public void later(LL_Result r) {
            r.r2 = Objects.requireNonNullElse(buffer.get(), "nothing");
        }
    }
}
