package dev.goloom.stress.virtual;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.stress.Ends;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Races of which is known what comes of them. */
public final class Planted {

    private Planted() {}

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException nobodyInterruptsIt) {
            throw new AssertionError(nobodyInterruptsIt);
        }
    }

    @JCStressTest
    @Outcome(id = "true, true, 2", expect = ACCEPTABLE, desc = "two virtual threads, and then the arbiter")
    @State
    public static class Fine {

        private final AtomicInteger ended = new AtomicInteger();

        @Actor
        public void first(ZZI_Result r) {
            r.r1 = Thread.currentThread().isVirtual();
            ended.incrementAndGet();
        }

        @Actor
        public void second(ZZI_Result r) {
            r.r2 = Thread.currentThread().isVirtual();
            ended.incrementAndGet();
        }

        @Arbiter
        public void later(ZZI_Result r) {
            r.r3 = ended.get();
        }
    }

    /** The first regular expression fits as well, and so does the default. */
    @JCStressTest
    @Outcome(id = "a, .*", expect = FORBIDDEN, desc = "regular expression")
    @Outcome(id = "a, b", expect = ACCEPTABLE, desc = "exact")
    @Outcome(expect = FORBIDDEN, desc = "default")
    @State
    public static class Exact {

        @Actor
        public void first(LL_Result r) {
            r.r1 = "a";
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = "b";
        }
    }

    @JCStressTest
    @Outcome(id = "a, .*", expect = FORBIDDEN, desc = "regular expression")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "default")
    @State
    public static class Forbidden extends Exact {

        @Actor
        @Override
        public void first(LL_Result r) {
            super.first(r);
        }

        @Actor
        @Override
        public void second(LL_Result r) {
            super.second(r);
        }
    }

    @JCStressTest
    @Outcome(id = "not this", expect = FORBIDDEN, desc = "something else")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "default")
    @State
    public static class BrokenOnPurpose {

        @Actor
        public void first(L_Result r) {
            r.r1 = "this";
        }

        @Actor
        public void second() {}
    }

    /** The other one waits for ever for the one that throws. */
    @JCStressTest
    @Outcome(expect = ACCEPTABLE, desc = "whatever")
    @State
    public static class Throws {

        @Actor
        public void thrower(L_Result r) {
            throw new IllegalStateException("thrown on purpose");
        }

        @Actor
        public void waiter() {
            waitForEver();
        }
    }

    @JCStressTest
    @Outcome(expect = ACCEPTABLE, desc = "whatever")
    @State
    public static class Hangs {

        private final Thread thirdParty = Thread.startVirtualThread(Hangs::thirdParty);

        private static void thirdParty() {
            waitForEver();
        }

        @Actor
        public void sleepyHead(L_Result r) {
            waitForEver();
            r.r1 = thirdParty;
        }

        @Actor
        public void other() {}
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @State
    public static class EndsBySignal {

        @Actor
        public void waiter() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException signalled) {
                return;
            }
            throw new IllegalStateException("not interrupted");
        }

        @Signal
        public void interrupter(Thread waiter) {
            waiter.interrupt();
        }
    }
}
