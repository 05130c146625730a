package dev.goloom.stress.channel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Each of two goroutines sends to one channel, and then looks at the other's: one of them comes second. Dekker's pattern. */
@JCStressTest
@Description("a trySend to one channel, a tryReceive from the other, and the reverse: one of the two finds an element")
@Outcome(id = {"one, two", "one, nothing", "nothing, two"}, expect = ACCEPTABLE, desc = "the second one finds it")
@Outcome(id = "nothing, nothing", expect = FORBIDDEN, desc = "each looked before the other had sent")
@State
public class TrySendThenTryReceiveTest {

    private final Channel<String> first = Channel.buffered(1);
    private final Channel<String> second = Channel.buffered(1);

    @Actor
    public void one(LL_Result r) {
        first.trySend("one");
        r.r2 = Attempt.tryReceive(second);
    }

    @Actor
    public void two(LL_Result r) {
        second.trySend("two");
        r.r1 = Attempt.tryReceive(first);
    }

    /** The mistake: the count is a release store in any case. */
    @JCStressTest
    @Description("canary: an element that comes into an empty buffer is published by a release store")
    @Outcome(id = {"one, two", "one, nothing", "nothing, two"}, expect = ACCEPTABLE, desc = "the second one finds it")
    @Outcome(id = "nothing, nothing", expect = ACCEPTABLE_INTERESTING, desc = "caught: each looked before the other had sent")
    @Outcome(expect = FORBIDDEN, desc = "lost or duplicated")
    @State
    public static class BrokenCount {

        private static final VarHandle FIRST;
        private static final VarHandle SECOND;

        static {
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                FIRST = lookup.findVarHandle(BrokenCount.class, "first", int.class);
                SECOND = lookup.findVarHandle(BrokenCount.class, "second", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile int first;
        private volatile int second;

        @Actor
        public void one(LL_Result r) {
            FIRST.setRelease(this, 1);
            r.r2 = second == 1 ? "two" : "nothing";
        }

        @Actor
        public void two(LL_Result r) {
            SECOND.setRelease(this, 1);
            r.r1 = first == 1 ? "one" : "nothing";
        }
    }
}
