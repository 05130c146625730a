package dev.goloom.stress.lincheck;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a rendezvous channel, a send and its receive come next to each other; who tries succeeds if a partner waits. */
@LincheckTest
class RendezvousChannelTest {

    @Test
    void interleavings() {
        check().model();
    }

    @Test
    @Tag("stress")
    void runs() {
        check().stress();
    }

    private static Check check() {
        return Check.of(Operations.class)
            .against(Specification.class)
            .scenesOnly()
            .scene(scene().thread("send 1", "send 2").thread("receive", "receive").after("length"))
            .scene(scene().thread("send 1").thread("send 2").thread("receive", "receive"))
            .scene(scene().thread("send 1").thread("receive").thread("close").after("isDrained"))
            .scene(scene().thread("send 1").thread("send 2").thread("receive", "close"))
            .scene(scene().thread("receive").thread("receive").thread("send 1", "close"));
    }

    @Test
    void trySend_againstCloseAndInterrupt_interleavings() {
        Check.of(Operations.class)
            .outcomes(SentOrNot.class)
            .scenesOnly()
            .scene(scene().thread("interruptibleReceive").thread("interrupt").thread("tryToSend", "close"))
            .model();
    }

    @Test
    void tryReceive_againstCloseAndInterrupt_interleavings() {
        Check.of(Operations.class)
            .outcomes(ReceivedOrNot.class)
            .scenesOnly()
            .scene(scene().thread("interruptibleSend").thread("interrupt").thread("tryToReceive", "close"))
            .model();
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    /** What was sent is received, and nothing else is. */
    public static final class SentOrNot extends Outcomes {
        public SentOrNot(Class<?> operations) {
            super("1, void, true, void", "null, void, false, void", "InterruptedException, void, false, void");
        }
    }

    /** The sender knows what became of its element. */
    public static final class ReceivedOrNot extends Outcomes {
        public ReceivedOrNot(Class<?> operations) {
            super("void, void, 1, void", "ChannelClosedException, void, null, void",
                    "InterruptedException, void, null, void");
        }
    }

    public static class Operations {

        private final Channel<Integer> channel = Channel.rendezvous();
        private @Nullable Thread interruptible;

        public void close() {
            channel.close();
        }

        public int length() {
            return channel.length();
        }

        public boolean isDrained() {
            return channel.isDrained();
        }

        public void send(int element) throws InterruptedException {
            channel.send(element);
        }

        public @Nullable Integer receive() throws InterruptedException {
            return channel.receive();
        }

        public boolean tryToSend() {
            return channel.trySend(1);
        }

        public @Nullable Integer tryToReceive() {
            return channel.tryReceive();
        }

        public void interruptibleSend() throws InterruptedException {
            setInterruptible(Thread.currentThread());
            try {
                channel.send(1);
            } finally {
                setInterruptible(null);
            }
        }

        public @Nullable Integer interruptibleReceive() throws InterruptedException {
            setInterruptible(Thread.currentThread());
            try {
                return channel.receive();
            } finally {
                setInterruptible(null);
            }
        }

        public synchronized void interrupt() {
            if (interruptible != null) {
                interruptible.interrupt();
            }
        }

        /** Lincheck uses its threads again: what is not interrupted by the end must not be later. */
        private synchronized void setInterruptible(@Nullable Thread thread) {
            interruptible = thread;
            if (thread == null) {
                Thread.interrupted();
            }
        }
    }

    /** A send leaves its element in the air, and nothing but its receive can be next. */
    public static class Specification {

        private @Nullable Integer inTheAir;
        private boolean closed;

        public void send(int element) {
            settled();
            if (closed) {
                throw new ChannelClosedException();
            }
            inTheAir = element;
        }

        public @Nullable Integer receive() {
            if (inTheAir == null && !closed) {
                throw new WouldBlock();
            }
            Integer received = inTheAir;
            inTheAir = null;
            return received;
        }

        public void close() {
            settled();
            if (closed) {
                throw new IllegalStateException();
            }
            closed = true;
        }

        public int length() {
            settled();
            return 0;
        }

        public boolean isDrained() {
            settled();
            return closed;
        }

        private void settled() {
            if (inTheAir != null) {
                throw new WouldBlock();
            }
        }
    }
}
