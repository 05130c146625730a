package dev.goloom.stress.channel;

import dev.goloom.channel.Channel;
import dev.goloom.channel.UncheckedInterruptedException;
import dev.goloom.stress.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A loop over a channel ends when that is closed or the loop's thread interrupted. */
public final class IterationEndsTest {

    private IterationEndsTest() {}

    private static int count(Channel<String> channel) {
        int count = 0;
        for (String element : channel) {
            count += element.length();
        }
        return count;
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a loop over a channel ends after close")
    @State
    public static class AfterClose {

        private final Channel<String> channel = Channel.buffered(1);

        @Actor
        public void receiver() {
            int count = count(channel);
            if (count != 1) {
                throw new IllegalStateException("received " + count);
            }
        }

        @Signal
        public void closer() {
            channel.trySend("1");
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a loop over a channel ends after an interrupt, and the interrupt status is set")
    @State
    public static class AfterInterrupt {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void receiver() {
            try {
                throw new IllegalStateException("received " + count(channel));
            } catch (UncheckedInterruptedException interrupted) {
                if (!Thread.interrupted()) {
                    throw new IllegalStateException("the interrupt is gone", interrupted);
                }
            }
        }

        @Signal
        public void interrupter(Thread receiver) {
            receiver.interrupt();
        }
    }
}
