package dev.goloom.stress.lincheck;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A buffered channel is a queue that is full with one element. */
@LincheckTest
class BufferedChannelTest {

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
            .threads(3)
            .scene(scene().thread("send 1", "send 2").thread("receive", "receive").after("length"))
            .scene(scene().before("send 1").thread("send 2").thread("receive").thread("tryReceive").after("length"))
            .scene(scene().before("send 1").thread("send 2").thread("close").after("tryReceive", "isDrained"))
            .scene(scene().thread("receive").thread("close").thread("trySend 1").after("isDrained"))
            .scene(scene().thread("receive").thread("receive").thread("send 1", "close"))
            .scene(scene().thread("isDrained").thread("trySend 1", "close"));
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    @Param(name = "element", gen = IntGen.class, conf = "1:2")
    public static class Operations {

        private final Channel<Integer> channel = Channel.buffered(1);

        @Operation
        public boolean trySend(@Param(name = "element") int element) {
            return channel.trySend(element);
        }

        @Operation
        public @Nullable Integer tryReceive() {
            return channel.tryReceive();
        }

        @Operation
        public void close() {
            channel.close();
        }

        @Operation
        public int length() {
            return channel.length();
        }

        @Operation
        public boolean isDrained() {
            return channel.isDrained();
        }

        public void send(int element) throws InterruptedException {
            channel.send(element);
        }

        public @Nullable Integer receive() throws InterruptedException {
            return channel.receive();
        }
    }

    public static class Specification {

        private final Queue<Integer> buffer = new ArrayDeque<>();
        private boolean closed;

        public boolean trySend(int element) {
            if (closed) {
                throw new ChannelClosedException();
            }
            return buffer.isEmpty() && buffer.add(element);
        }

        public @Nullable Integer tryReceive() {
            return buffer.poll();
        }

        public void close() {
            if (closed) {
                throw new IllegalStateException();
            }
            closed = true;
        }

        public int length() {
            return buffer.size();
        }

        public boolean isDrained() {
            return closed && buffer.isEmpty();
        }

        public void send(int element) {
            if (!trySend(element)) {
                throw new WouldBlock();
            }
        }

        public @Nullable Integer receive() {
            if (buffer.isEmpty() && !closed) {
                throw new WouldBlock();
            }
            return buffer.poll();
        }
    }
}
