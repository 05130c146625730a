package dev.goloom.stress.channel;

import dev.goloom.channel.Channel;
import dev.goloom.stress.Attempt;
import dev.goloom.stress.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A receive for which there is no element ends when the channel is closed or its thread interrupted. */
public final class ReceiveEndsTest {

    private ReceiveEndsTest() {}

    private static void receiveUntilClosed(Channel<String> channel) {
        String outcome = Attempt.uninterrupted(() -> Attempt.receive(channel));
        if (!outcome.equals("closed")) {
            throw new IllegalStateException(outcome);
        }
    }

    private static void receiveUntilInterrupted(Channel<String> channel) {
        String received;
        try {
            received = channel.receive();
        } catch (InterruptedException interrupted) {
            return;
        }
        throw new IllegalStateException(received);
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a receive from a rendezvous channel ends after close")
    @State
    public static class AfterClose {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void receiver() {
            receiveUntilClosed(channel);
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a receive from a rendezvous channel ends after an interrupt")
    @State
    public static class AfterInterrupt {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void receiver() {
            receiveUntilInterrupted(channel);
        }

        @Signal
        public void interrupter(Thread receiver) {
            receiver.interrupt();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a receive at an empty buffer ends after close")
    @State
    public static class AtEmptyBufferAfterClose {

        private final Channel<String> channel = Channel.buffered(1);

        @Actor
        public void receiver() {
            receiveUntilClosed(channel);
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a receive at an empty buffer ends after an interrupt")
    @State
    public static class AtEmptyBufferAfterInterrupt {

        private final Channel<String> channel = Channel.buffered(1);

        @Actor
        public void receiver() {
            receiveUntilInterrupted(channel);
        }

        @Signal
        public void interrupter(Thread receiver) {
            receiver.interrupt();
        }
    }
}
