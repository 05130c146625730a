package dev.goloom.select;

import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Many selects at once, against each other and against plain sends and receives. */
class SelectStormTest {

    /** As many operations on each side as on the other: if none is lost and none happens twice, everybody ends. */
    @ParameterizedTest
    @EnumSource
    void sendsReceivesAndSelects_overFourChannels_allEnd(ThreadKind kind) throws Exception {
        int each = 5_000;
        List<Channel<Integer>> channels =
            List.of(Channel.rendezvous(), Channel.rendezvous(), Channel.buffered(2), Channel.buffered(3));
        List<Goroutine<Integer>> goroutines = new ArrayList<>();
        for (Channel<Integer> channel : channels) {
            goroutines.add(Goroutine.start(kind, () -> {
                for (int i = 0; i < each; i++) {
                    channel.send(i);
                }
                return 0;
            }));
            goroutines.add(Goroutine.start(kind, () -> {
                for (int i = 0; i < each; i++) {
                    channel.receive();
                }
                return 0;
            }));
        }
        Channel<Integer> a = channels.get(0);
        Channel<Integer> b = channels.get(1);
        Channel<Integer> c = channels.get(2);
        Channel<Integer> d = channels.get(3);
        goroutines.add(Goroutine.start(kind, () -> {
            int[] left = {each, each, each, each};
            for (int i = 0; i < 4 * each; i++) {
                select(
                    send(d, i, () -> left[3]--).when(left[3] > 0),
                    send(c, i, () -> left[2]--).when(left[2] > 0),
                    send(a, i, () -> left[0]--).when(left[0] > 0),
                    send(b, i, () -> left[1]--).when(left[1] > 0));
            }
            return 0;
        }));
        goroutines.add(Goroutine.start(kind, () -> {
            int[] left = {each, each, each, each};
            for (int i = 0; i < 4 * each; i++) {
                select(
                    receive(a, () -> left[0]--).when(left[0] > 0),
                    receive(b, () -> left[1]--).when(left[1] > 0),
                    receive(c, () -> left[2]--).when(left[2] > 0),
                    receive(d, () -> left[3]--).when(left[3] > 0));
            }
            return 0;
        }));
        for (Goroutine<Integer> goroutine : goroutines) {
            goroutine.join();
        }
        for (Channel<Integer> channel : channels) {
            assertEquals(0, channel.length());
        }
    }

    /** Two goroutines send and receive in one select, on one channel: without a buffer, each meets only the other. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,10", "PLATFORM,0", "PLATFORM,10"})
    void sendOrReceive_onOneChannel_doesNotMeetItself(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        AtomicInteger balance = new AtomicInteger();
        List<Goroutine<Integer>> goroutines = new ArrayList<>();
        for (int goroutine = 0; goroutine < 2; goroutine++) {
            int me = goroutine;
            Case<Integer> send = send(channel, me, balance::incrementAndGet);
            Case<Integer> receive = receive(channel, sender -> {
                assertTrue(sender != null && (capacity > 0 || sender != me), () -> me + " received from " + sender);
                return balance.decrementAndGet();
            });
            goroutines.add(Goroutine.start(kind, () -> {
                for (int i = 0; i < 5_000; i++) {
                    if (me == 0 || i % 2 == 0) {
                        select(send, receive);
                    } else {
                        select(receive, send);
                    }
                }
                return 0;
            }));
        }
        for (Goroutine<Integer> goroutine : goroutines) {
            goroutine.join();
        }
        assertEquals(channel.length(), balance.get());
    }

    /** A sender that waits on four channels, a receiver at each: it is served by one of them at a time. */
    @ParameterizedTest
    @EnumSource
    void senderOnFourChannels_isServedOnceForEachElement(ThreadKind kind) throws Exception {
        int count = 20_000;
        List<Channel<Integer>> channels =
            List.of(Channel.rendezvous(), Channel.rendezvous(), Channel.rendezvous(), Channel.rendezvous());
        List<Goroutine<BitSet>> receivers = channels.stream()
            .map(channel -> Goroutine.start(kind, () -> receiveAll(channel)))
            .toList();
        for (int i = 0; i < count; i++) {
            select(
                send(channels.get(0), i, () -> 0),
                send(channels.get(1), i, () -> 1),
                send(channels.get(2), i, () -> 2),
                send(channels.get(3), i, () -> 3));
        }
        channels.forEach(Channel::close);
        BitSet all = new BitSet();
        for (Goroutine<BitSet> receiver : receivers) {
            BitSet part = receiver.join();
            assertTrue(!all.intersects(part), "received twice");
            all.or(part);
        }
        assertEquals(count, all.cardinality());
    }

    private static BitSet receiveAll(Channel<Integer> channel) throws InterruptedException {
        BitSet received = new BitSet();
        for (Integer element = channel.receive(); element != null; element = channel.receive()) {
            assertTrue(!received.get(element), "received twice");
            received.set(element);
        }
        return received;
    }
}
