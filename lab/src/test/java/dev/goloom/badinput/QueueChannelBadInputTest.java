package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.channel.QueueChannel;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QueueChannelBadInputTest {

    private static final String BUFFERED = "QueueChannel.buffered(int)";
    private static final String SEND = "QueueChannel.send(Object)";
    private static final String RECEIVE = "QueueChannel.receive()";
    private static final String RECEIVE_IN_TIME = "QueueChannel.receive(Duration)";

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Queues::new);
    }

    static List<Row<Queues>> rows() {
        return List.of(
            fails(BUFFERED, "0", f -> QueueChannel.buffered(0),
                IllegalArgumentException.class, "capacity less than 1: 0"),
            fails(BUFFERED, "-1", f -> QueueChannel.buffered(-1),
                IllegalArgumentException.class, "capacity less than 1: -1"),
            fails(BUFFERED, "greatest: no array is so long", f -> QueueChannel.buffered(Integer.MAX_VALUE),
                OutOfMemoryError.class, "Requested array size exceeds VM limit"),

            isNull(SEND, "element", f -> f.one.send(null)),
            isNull(SEND, "element", f -> f.awaited.send(null)),
            isNull("QueueChannel.trySend(Object)", "element", f -> f.one.trySend(null)),
            isNull("QueueChannel.trySend(Object)", "element", f -> f.awaited.trySend(null)),
            interrupted(SEND, "interrupted, there is room", f -> f.one.send("b")),
            interrupted(SEND, "interrupted, there is no room", f -> f.full.send("b")),
            interrupted(SEND, "interrupted, a receiver waits", f -> f.awaited.send("b")),
            interrupted(SEND, "interrupted, nobody waits", f -> f.empty.send("b")),

            interrupted(RECEIVE, "interrupted, an element is there", f -> f.one.receive()),
            interrupted(RECEIVE, "interrupted, nothing is there", f -> f.empty.receive()),
            interrupted(RECEIVE, "interrupted, a sender waits", f -> f.offered.receive()),

            isNull(RECEIVE_IN_TIME, "timeout", f -> f.one.receive(null)),
            interrupted(RECEIVE_IN_TIME, "interrupted, an element is there", f -> f.one.receive(Duration.ofDays(1))),
            interrupted(RECEIVE_IN_TIME, "interrupted, no time", f -> f.empty.receive(Duration.ZERO)),
            interrupted(RECEIVE_IN_TIME, "interrupted, nothing is there", f -> f.empty.receive(Duration.ofDays(1))),
            interrupted(RECEIVE_IN_TIME, "interrupted, a sender waits", f -> f.offered.receive(Duration.ofDays(1))));
    }

    static final class Queues implements Fixture {

        final QueueChannel<String> one = QueueChannel.buffered(2);
        final QueueChannel<String> full = QueueChannel.buffered(1);
        final QueueChannel<String> empty = QueueChannel.rendezvous();

        /** A receiver waits here, and a sender there. */
        final QueueChannel<String> awaited = QueueChannel.rendezvous();
        final QueueChannel<String> offered = QueueChannel.rendezvous();
        final Goroutine<String> receiver = Goroutine.start(() -> awaited.receive()).awaitBlocked();
        final Goroutine<String> sender = Goroutine.start(() -> {
            offered.send("a");
            return "sent";
        }).awaitBlocked();

        Queues() throws InterruptedException {
            one.send("a");
            full.send("a");
        }

        /** Such a queue does not tell its length: takes all elements out, and puts them back. */
        @Override
        public String state() {
            return elements(one) + " " + elements(full) + " " + empty.tryReceive() + " "
                    + receiver.isDone() + " " + sender.isDone();
        }

        private static List<String> elements(QueueChannel<String> queue) {
            List<String> elements = new ArrayList<>();
            for (String element = queue.tryReceive(); element != null; element = queue.tryReceive()) {
                elements.add(element);
            }
            elements.forEach(queue::trySend);
            return elements;
        }

        @Override
        public void release() {
            receiver.interrupt();
            sender.interrupt();
        }
    }
}
