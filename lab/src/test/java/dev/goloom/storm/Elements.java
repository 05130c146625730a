package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.internal.wait.Selectable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one goroutine has sent and received. An element is a number that is sent once at most: who sends it, times a lot,
 * plus how many it has made before.
 */
final class Elements {

    private static final int LOT = 100_000;

    private final int first;
    private int made;

    private final BitSet sent = new BitSet();
    private final BitSet received = new BitSet();

    /** The last element received, by channel and sender: they come in the order in which they were sent. */
    private final Map<List<Integer>, Integer> last = new HashMap<>();

    Elements(int sender) {
        first = sender * LOT;
    }

    int next() {
        assertTrue(made < LOT, "more than a lot");
        return first + made++;
    }

    void sent(int element) {
        assertTrue(!sent.get(element), "sent twice");
        sent.set(element);
    }

    int sentCount() {
        return sent.cardinality();
    }

    void received(int channel, int element) {
        assertTrue(!received.get(element), "received twice");
        received.set(element);
        Integer before = last.put(List.of(channel, element / LOT), element);
        assertTrue(before == null || before < element, () -> element + " came after " + before);
    }

    /** Every element that was sent is received exactly once; the rest is among all. */
    static void assertConserved(List<Elements> all) {
        BitSet sent = new BitSet();
        BitSet received = new BitSet();
        for (Elements each : all) {
            sent.or(each.sent);
            assertTrue(!received.intersects(each.received), "received twice, by two");
            received.or(each.received);
        }
        assertEquals(sent, received, "sent and received differ");
    }

    static void assertNobodyWaits(List<? extends ReceiveChannel<?>> channels) {
        for (ReceiveChannel<?> channel : channels) {
            Selectable place = (Selectable) channel;
            place.lock();
            boolean nobody = place.receivers().isEmpty() && place.senders().isEmpty();
            place.unlock();
            assertTrue(nobody, () -> "a waiter was left on " + channel);
        }
    }

    /** What nobody has received. */
    static Elements rest(int receiver, List<? extends Channel<Integer>> channels) {
        Elements rest = new Elements(receiver);
        for (int i = 0; i < channels.size(); i++) {
            Channel<Integer> channel = channels.get(i);
            for (Integer element = channel.tryReceive(); element != null; element = channel.tryReceive()) {
                rest.received(i, element);
            }
        }
        return rest;
    }
}
