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

/** A send for which there is no receiver and no place ends when the channel is closed or its thread interrupted. */
public final class SendEndsTest {

    private SendEndsTest() {}

    private static void sendUntilClosed(Channel<String> channel) {
        String outcome = Attempt.uninterrupted(() -> Attempt.send(channel, "element"));
        if (!outcome.equals("refused")) {
            throw new IllegalStateException(outcome);
        }
    }

    private static void sendUntilInterrupted(Channel<String> channel) {
        try {
            channel.send("element");
        } catch (InterruptedException interrupted) {
            return;
        }
        throw new IllegalStateException("sent");
    }

    private static Channel<String> full() {
        Channel<String> channel = Channel.buffered(1);
        channel.trySend("first");
        return channel;
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a send on a rendezvous channel ends after close")
    @State
    public static class AfterClose {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void sender() {
            sendUntilClosed(channel);
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a send on a rendezvous channel ends after an interrupt")
    @State
    public static class AfterInterrupt {

        private final Channel<String> channel = Channel.rendezvous();

        @Actor
        public void sender() {
            sendUntilInterrupted(channel);
        }

        @Signal
        public void interrupter(Thread sender) {
            sender.interrupt();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a send at a full buffer ends after close")
    @State
    public static class AtFullBufferAfterClose {

        private final Channel<String> channel = full();

        @Actor
        public void sender() {
            sendUntilClosed(channel);
        }

        @Signal
        public void closer() {
            channel.close();
        }
    }

    @JCStressTest(Mode.Termination)
    @JCStressMeta(Ends.class)
    @Description("liveness: a send at a full buffer ends after an interrupt")
    @State
    public static class AtFullBufferAfterInterrupt {

        private final Channel<String> channel = full();

        @Actor
        public void sender() {
            sendUntilInterrupted(channel);
        }

        @Signal
        public void interrupter(Thread sender) {
            sender.interrupt();
        }
    }
}
