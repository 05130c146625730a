package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many senders, many receivers, interrupts: every element that was sent is received exactly once. */
class ChannelStormTest {

    private static final int SENDERS = 4;
    private static final int RECEIVERS = 4;
    private static final int EACH = 5_000;

    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the others go on
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,7", "PLATFORM,0", "PLATFORM,1", "PLATFORM,7"})
    void everyElement_isReceivedOnce(ThreadKind kind, int capacity) throws Exception {
        LockedChannel<Integer> channel = new LockedChannel<>(capacity);
        List<Goroutine<BitSet>> receivers = new ArrayList<>();
        for (int i = 0; i < RECEIVERS; i++) {
            receivers.add(Goroutine.start(kind, () -> receiveAll(channel)));
        }
        List<Goroutine<BitSet>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int first = i * EACH;
            senders.add(Goroutine.start(kind, () -> sendEach(channel, first)));
        }
        Goroutine<Integer> interrupter = Goroutine.start(() -> {
            int interrupts = 0;
            while (senders.stream().anyMatch(sender -> !sender.isDone())) {
                senders.get(interrupts % SENDERS).interrupt();
                receivers.get(interrupts % RECEIVERS).interrupt();
                interrupts++;
                Thread.yield();
            }
            return interrupts;
        });

        BitSet sent = new BitSet();
        for (Goroutine<BitSet> sender : senders) {
            sent.or(sender.join());
        }
        interrupter.join();
        channel.close();
        BitSet received = new BitSet();
        for (Goroutine<BitSet> receiver : receivers) {
            BitSet part = receiver.join();
            assertTrue(!received.intersects(part), "received twice");
            received.or(part);
        }
        assertEquals(sent, received);
        assertEquals(0, channel.length());
        assertTrue(channel.receivers().isEmpty() && channel.senders().isEmpty(), "a waiter was left behind");
    }

    /** Sends each element until it is sent; an element whose send was interrupted is given up now and then. */
    private static BitSet sendEach(Channel<Integer> channel, int first) {
        BitSet sent = new BitSet();
        for (int element = first; element < first + EACH; element++) {
            while (!sent.get(element)) {
                try {
                    channel.send(element);
                    sent.set(element);
                } catch (InterruptedException interrupted) {
                    if (ThreadLocalRandom.current().nextInt(4) == 0) {
                        break;
                    }
                }
            }
        }
        return sent;
    }

    private static BitSet receiveAll(Channel<Integer> channel) {
        BitSet received = new BitSet();
        while (true) {
            try {
                Integer element = channel.receive();
                if (element == null) {
                    return received;
                }
                assertTrue(!received.get(element), "received twice");
                received.set(element);
            } catch (InterruptedException interrupted) {
                // nothing was taken: try again
            }
        }
    }
}
