package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** What is written before an element goes into the buffer, and read after it came out. */
@JCStressTest
@Description("publication through a buffer: a send happens before the completion of its receive")
@Outcome(id = "element, 1", expect = ACCEPTABLE, desc = "written -> sent -> received -> read")
@Outcome(id = "nothing, [01]", expect = ACCEPTABLE, desc = "receive -> send: nothing is said about the data")
@Outcome(expect = FORBIDDEN, desc = "received the element, but not what was written before it was sent")
@State
public class PublishByBufferTest {

    private final Channel<String> channel = Channel.buffered(1);
    private int data;

    @Actor
    public void sender() {
        data = 1;
        channel.trySend("element");
    }

    /** Reads twice, so that a compiler which is not told of the receive between them may use the first one again. */
    @Actor
    public void receiver(LI_Result r) {
        int before = data;
        r.r1 = Attempt.tryReceive(channel);
        r.r2 = before | data;
    }

    /** The mistake: the place of the element is a plain field. */
    @JCStressTest
    @Description("canary: an element in a plain field")
    @Outcome(id = "element, 1", expect = ACCEPTABLE, desc = "written -> sent -> received -> read")
    @Outcome(id = "nothing, [01]", expect = ACCEPTABLE, desc = "receive -> send")
    @Outcome(id = "element, 0", expect = ACCEPTABLE_INTERESTING, desc = "caught: received, but not what was written before")
    @Outcome(expect = FORBIDDEN, desc = "something else was received")
    @State
    public static class BrokenPublication {

        private @Nullable String buffer;
        private int data;

        @Actor
        public void sender() {
            data = 1;
            buffer = "element";
        }

        /** The loop gives the sender time; a compiler that knows no reason against it reads the data before it only. */
        @Actor
        public void receiver(LI_Result r) {
            int before = data;
            int time = before;
            for (int i = 0; i < 100; i++) {
                time = time * 31 + 1;
            }
            r.r1 = time == 0 ? "something else" : Objects.requireNonNullElse(buffer, "nothing");
            r.r2 = before | data;
        }
    }
}
