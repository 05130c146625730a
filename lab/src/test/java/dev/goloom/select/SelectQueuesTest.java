package dev.goloom.select;

import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a select leaves in the queues of the channels that did not win: nothing, and everybody else untouched. */
class SelectQueuesTest {

    private final Channel<Integer> c = Channel.rendezvous();
    private final Channel<Integer> d = Channel.rendezvous();

    @ParameterizedTest
    @EnumSource
    void selectThatIsTwiceInAQueue_leavesTheOneBehindIt(ThreadKind kind) throws Exception {
        var selecting = Goroutine.start(kind, () -> select(
            receive(c, e -> "c " + e), receive(c, e -> "c again " + e), receive(d, e -> "d " + e))).awaitBlocked();
        var behind = Goroutine.start(kind, c::receive).awaitBlocked();
        d.send(7);
        assertEquals("d 7", selecting.join());
        c.send(8);
        assertEquals(8, behind.join());
    }

    @ParameterizedTest
    @EnumSource
    void selectThatWasLastInAQueue_canComeBackToIt(ThreadKind kind) throws Exception {
        Channel<Integer> between = Channel.rendezvous();
        var first = Goroutine.start(kind, c::receive).awaitBlocked();
        var selecting = Goroutine.start(kind, () -> {
            between.send(select(receive(c, e -> e), receive(d, e -> e)));
            return c.receive();
        }).awaitBlocked();
        d.send(1);
        assertEquals(1, between.receive());
        selecting.awaitBlocked();
        c.send(2);
        c.send(3);
        assertEquals(2, first.join());
        assertEquals(3, selecting.join());
    }

    @ParameterizedTest
    @EnumSource
    void twoSendsOnOneFullChannel_leaveIt_andOtherwiseIsCommitted(ThreadKind kind) throws Exception {
        Channel<Object> full = Channel.buffered(1);
        Object element = new Object();
        full.send(element);
        assertEquals("full", Goroutine.start(kind, () -> select(
            send(full, element, () -> "sent"), send(full, new Object(), () -> "sent"), otherwise(() -> "full")))
            .join());
        assertEquals(element, full.receive());
        assertNull(full.tryReceive());
    }

    /** A plain operation, a select of one case and a select of two are alike for their partner. */
    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "3,1", "3,2", "3,3"})
    void partners_meet_howeverEachIsWritten(int sending, int receiving) throws Exception {
        Callable<Integer> receiver = switch (receiving) {
            case 1 -> c::receive;
            case 2 -> () -> select(receive(c, e -> e));
            default -> () -> select(receive(c, e -> e), receive(d, e -> -1));
        };
        for (ThreadKind kind : ThreadKind.values()) {
            var waiting = Goroutine.start(kind, receiver).awaitBlocked();
            switch (sending) {
                case 1 -> c.send(42);
                case 2 -> select(send(c, 42, () -> 0));
                default -> select(send(c, 42, () -> 0), send(Channel.<Integer>rendezvous(), 43, () -> 1));
            }
            assertEquals(42, waiting.join());
        }
    }
}
