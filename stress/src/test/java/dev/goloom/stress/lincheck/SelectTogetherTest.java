package dev.goloom.stress.lincheck;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import dev.goloom.time.Time;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A select and its partner, another select for one, agree on what they have done. */
@LincheckTest
class SelectTogetherTest {

    @Test
    void twoSelects_meetOnOneChannel() {
        Check.of(Operations.class)
            .outcomes(OneSends.class)
            .scenesOnly()
            .scene(scene().thread("sendLeftOrReceiveRight").thread("sendRightOrReceiveLeft"))
            .scene(scene().thread("sendLeftOrReceiveRight").thread("receiveLeftOrSendRight"))
            .model();
    }

    @Test
    void anEndAgainstASend_whatWasNotReceivedIsNotSent() {
        Check.of(Operations.class)
            .outcomes(SentOrEnded.class)
            .scenesOnly()
            .scene(scene().thread("receiveUnlessDone").thread("trySend").thread("cancel"))
            .scene(scene().thread("receiveUnlessLate").thread("trySend").thread("advance"))
            .model();
    }

    @Test
    void aCancelAndThenASend_theCancelIsFirst() {
        Check.of(Operations.class)
            .outcomes(CancelFirst.class)
            .scenesOnly()
            .scene(scene().thread("receiveUnlessDoneBefore").thread("cancel", "trySend"))
            .model();
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    public static final class OneSends extends Outcomes {
        public OneSends(Class<?> operations) {
            super("sent, 1", "2, sent");
        }
    }

    public static final class SentOrEnded extends Outcomes {
        public SentOrEnded(Class<?> operations) {
            super("1, true, void", "ended, false, void");
        }
    }

    public static final class CancelFirst extends Outcomes {
        public CancelFirst(Class<?> operations) {
            super("ended, void, false");
        }
    }

    public static class Operations {

        private final Channel<Integer> left = Channel.rendezvous();
        private final Channel<Integer> right = Channel.rendezvous();
        private final ManualClock clock = Clock.manual();
        private final ReceiveChannel<Long> instant = Time.after(clock, Duration.ofNanos(5));
        private final CancellableContext context = Context.background(clock).withCancel();

        public @Nullable Object sendLeftOrReceiveRight() throws InterruptedException {
            return Select.<@Nullable Object>select(
                Select.send(left, 1, () -> "sent"),
                Select.receive(right, element -> element));
        }

        public @Nullable Object sendRightOrReceiveLeft() throws InterruptedException {
            return Select.<@Nullable Object>select(
                Select.send(right, 2, () -> "sent"),
                Select.receive(left, element -> element));
        }

        public @Nullable Object receiveLeftOrSendRight() throws InterruptedException {
            return Select.<@Nullable Object>select(
                Select.receive(left, element -> element),
                Select.send(right, 2, () -> "sent"));
        }

        public @Nullable Object receiveUnlessDone() throws InterruptedException {
            return Select.<@Nullable Object>select(
                Select.receive(context.done(), () -> "ended"),
                Select.receive(left, element -> element));
        }

        public @Nullable Object receiveUnlessDoneBefore() throws InterruptedException {
            return Select.<@Nullable Object>selectInOrder(
                Select.receive(context.done(), () -> "ended"),
                Select.receive(left, element -> element));
        }

        public @Nullable Object receiveUnlessLate() throws InterruptedException {
            return Select.<@Nullable Object>select(
                Select.receive(instant, () -> "ended"),
                Select.receive(left, element -> element));
        }

        public boolean trySend() {
            return left.trySend(1);
        }

        public void cancel() {
            context.cancel();
        }

        public void advance() {
            clock.advance(Duration.ofNanos(5));
        }
    }
}
