package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import dev.goloom.channel.UncheckedInterruptedException;
import dev.goloom.testing.Goroutine;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ChannelBadInputTest {

    private static final String SEND = "SendChannel.send(Object)";
    private static final String TRY_SEND = "SendChannel.trySend(Object)";
    private static final String RECEIVE = "ReceiveChannel.receive()";
    private static final String ITERATOR = "ReceiveChannel.iterator()";

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Channels::new);
    }

    static List<Row<Channels>> rows() {
        return List.of(
            fails("Channel.buffered(int)", "-1", f -> Channel.buffered(-1),
                IllegalArgumentException.class, "negative capacity: -1"),
            fails("Channel.buffered(int)", "least", f -> Channel.buffered(Integer.MIN_VALUE),
                IllegalArgumentException.class, "negative capacity: -2147483648"),

            isNull(SEND, "element", f -> f.one.send(null)),
            Row.<Channels>isNull(SEND, "element", f -> f.one.send(null)).onInterruptedThread(),
            isNull(SEND, "element", f -> f.closed.send(null)),
            isNull(SEND, "element", f -> f.never.send(null)),
            fails(SEND, "closed", f -> f.closed.send("b"),
                ChannelClosedException.class, "send on a closed channel"),
            interrupted(SEND, "interrupted, there is room", f -> f.one.send("b")),
            interrupted(SEND, "interrupted, there is no room", f -> f.full.send("b")),
            interrupted(SEND, "interrupted, a receiver waits", f -> f.awaited.send("b")),
            interrupted(SEND, "interrupted and closed", f -> f.closed.send("b")),
            interrupted(SEND, "interrupted, never ready", f -> f.never.send("b")),

            isNull(TRY_SEND, "element", f -> f.one.trySend(null)),
            isNull(TRY_SEND, "element", f -> f.closed.trySend(null)),
            isNull(TRY_SEND, "element", f -> f.never.trySend(null)),
            fails(TRY_SEND, "closed", f -> f.closed.trySend("b"),
                ChannelClosedException.class, "send on a closed channel"),
            Row.<Channels>fails(TRY_SEND, "closed", f -> f.closed.trySend("b"),
                ChannelClosedException.class, "send on a closed channel").onInterruptedThread(),

            fails("SendChannel.close()", "closed", f -> f.closed.close(),
                IllegalStateException.class, "close of a closed channel"),
            fails("SendChannel.close()", "never ready", f -> f.never.close(),
                IllegalStateException.class, "close of Channel.never()"),

            interrupted(RECEIVE, "interrupted, an element is there", f -> f.one.receive()),
            interrupted(RECEIVE, "interrupted, nothing is there", f -> f.empty.receive()),
            interrupted(RECEIVE, "interrupted, a sender waits", f -> f.offered.receive()),
            interrupted(RECEIVE, "interrupted, closed with an element", f -> f.closed.receive()),
            interrupted(RECEIVE, "interrupted, drained", f -> f.drained.receive()),
            interrupted(RECEIVE, "interrupted, never ready", f -> f.never.receive()),

            Row.<Channels>fails(ITERATOR, "hasNext, an element is there", f -> f.one.forEach(e -> {}),
                UncheckedInterruptedException.class, "interrupted").onInterruptedThread(),
            Row.<Channels>fails(ITERATOR, "hasNext, nothing is there", f -> f.empty.forEach(e -> {}),
                UncheckedInterruptedException.class, "interrupted").onInterruptedThread(),
            Row.<Channels>fails(ITERATOR, "next, a sender waits", f -> f.offered.iterator().next(),
                UncheckedInterruptedException.class, "interrupted").onInterruptedThread(),
            fails(ITERATOR, "next, drained", f -> f.drained.iterator().next(),
                NoSuchElementException.class, "Channel[0 of 1, closed] is closed and drained"),
            fails(ITERATOR, "remove", f -> f.one.iterator().remove(),
                UnsupportedOperationException.class, "remove"),

            isNull("UncheckedInterruptedException.new(InterruptedException)", "cause",
                f -> new UncheckedInterruptedException(null)));
    }

    static final class Channels implements Fixture {

        final Channel<String> one = Fixture.holdingOne(2);
        final Channel<String> full = Fixture.holdingOne(1);
        final Channel<String> closed = Fixture.holdingOne(2);
        final Channel<String> drained = Channel.buffered(1);
        final Channel<String> empty = Channel.rendezvous();
        final Channel<String> never = Channel.never();

        /** A receiver waits here, and a sender there. */
        final Channel<String> awaited = Channel.rendezvous();
        final Channel<String> offered = Channel.rendezvous();

        Channels() {
            closed.close();
            drained.close();
            Goroutine.start(awaited::receive).awaitBlocked();
            Goroutine.start(() -> {
                offered.send("a");
                return 0;
            }).awaitBlocked();
        }

        @Override
        public String state() {
            return Stream.of(one, full, closed, drained, empty, awaited, offered).map(Fixture::describe).toList()
                .toString();
        }

        @Override
        public void release() throws Exception {
            awaited.send("end");
            offered.receive();
        }
    }
}
