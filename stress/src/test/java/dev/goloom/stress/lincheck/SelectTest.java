package dev.goloom.stress.lincheck;

import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A select over two buffered channels is one step: the first case that is ready then, and no effect of any other. */
@LincheckTest
class SelectTest {

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
            .scene(scene().thread("receive").thread("trySendLeft 1").thread("trySendRight 2").after("tryReceive"))
            .scene(scene().thread("receive").thread("receive").thread("trySendLeft 1", "trySendRight 2"))
            .scene(scene().thread("receive", "receive").thread("send 1", "send 2").after("tryReceive"))
            .scene(scene().before("send 1", "send 2").thread("send 3").thread("tryReceive").thread("tryReceive")
                .after("tryReceive"))
            .scene(scene().thread("receive").thread("closeLeft").thread("trySendRight 2").after("tryReceiveRight"));
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    @Param(name = "element", gen = IntGen.class, conf = "1:2")
    public static class Operations {

        private final Channel<Integer> left = Channel.buffered(1);
        private final Channel<Integer> right = Channel.buffered(1);

        @Operation
        public boolean trySendLeft(@Param(name = "element") int element) {
            return left.trySend(element);
        }

        @Operation
        public boolean trySendRight(@Param(name = "element") int element) {
            return right.trySend(element);
        }

        /** At random among two that are the same, so the result is none of chance. */
        @Operation
        public @Nullable Integer tryReceiveRight() throws InterruptedException {
            return Select.select(
                Select.receive(right, element -> element),
                Select.receive(right, element -> element),
                Select.otherwise(() -> null));
        }

        @Operation
        public @Nullable Integer tryReceive() throws InterruptedException {
            return Select.selectInOrder(
                Select.receive(left, element -> element),
                Select.receive(right, element -> element),
                Select.otherwise(() -> null));
        }

        /** Sends to the left, or receives from the right. */
        @Operation
        public @Nullable String trySendLeftOrReceiveRight(@Param(name = "element") int element)
                throws InterruptedException {
            return Select.selectInOrder(
                Select.send(left, element, () -> "sent"),
                Select.receive(right, received -> "received " + received),
                Select.otherwise(() -> null));
        }

        public @Nullable Integer receive() throws InterruptedException {
            return Select.selectInOrder(
                Select.receive(left, element -> element),
                Select.receive(right, element -> element));
        }

        public String send(int element) throws InterruptedException {
            return Select.selectInOrder(
                Select.send(left, element, () -> "left"),
                Select.send(right, element, () -> "right"));
        }

        public void closeLeft() {
            left.close();
        }
    }

    public static class Specification {

        private final Queue<Integer> left = new ArrayDeque<>();
        private final Queue<Integer> right = new ArrayDeque<>();
        private boolean leftClosed;

        public boolean trySendLeft(int element) {
            return left.isEmpty() && left.add(element);
        }

        public boolean trySendRight(int element) {
            return right.isEmpty() && right.add(element);
        }

        public @Nullable Integer tryReceiveRight() {
            return right.poll();
        }

        public @Nullable Integer tryReceive() {
            return left.isEmpty() && !leftClosed ? right.poll() : left.poll();
        }

        public @Nullable String trySendLeftOrReceiveRight(int element) {
            if (trySendLeft(element)) {
                return "sent";
            }
            return right.isEmpty() ? null : "received " + right.poll();
        }

        public @Nullable Integer receive() {
            if (left.isEmpty() && right.isEmpty() && !leftClosed) {
                throw new WouldBlock();
            }
            return tryReceive();
        }

        public String send(int element) {
            if (trySendLeft(element)) {
                return "left";
            }
            if (trySendRight(element)) {
                return "right";
            }
            throw new WouldBlock();
        }

        public void closeLeft() {
            leftClosed = true;
        }
    }
}
