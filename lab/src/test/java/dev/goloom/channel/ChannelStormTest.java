package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many senders, many receivers, interrupts: every element that was sent is received exactly once. */
@Tag("storm")
class ChannelStormTest {

    private static final int SENDERS = 4;
    private static final int RECEIVERS = 4;
    private static final int EACH = 5_000;

    /** Interrupts wake who waits, and with that hide a wake-up that was lost; so half of the storms do without. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0,0", "VIRTUAL,1,0", "VIRTUAL,7,0", "PLATFORM,0,0", "PLATFORM,1,0", "PLATFORM,7,0",
        "VIRTUAL,0,3000", "VIRTUAL,1,3000", "VIRTUAL,7,3000",
        "PLATFORM,0,3000", "PLATFORM,1,3000", "PLATFORM,7,3000"})
    void everyElement_isReceivedOnce(ThreadKind kind, int capacity, int interrupts) {
        LockedChannel<Integer> channel = new LockedChannel<>(capacity);
        Storm.run(kind, storm -> {
            List<Goroutine<BitSet>> receivers = storm.go(RECEIVERS, "receiver", random -> receiveAll(channel));
            List<Goroutine<BitSet>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int first = i * EACH;
                senders.add(storm.go("sender", random -> sendEach(channel, first, random)));
            }
            List<Goroutine<BitSet>> all = new ArrayList<>(receivers);
            all.addAll(senders);
            storm.interrupt(all, interrupts);

            storm.await(senders);
            channel.close();
            storm.await();
            BitSet sent = new BitSet();
            for (Goroutine<BitSet> sender : senders) {
                sent.or(sender.join());
            }
            BitSet received = new BitSet();
            for (Goroutine<BitSet> receiver : receivers) {
                BitSet part = receiver.join();
                assertTrue(!received.intersects(part), "received twice");
                received.or(part);
            }
            assertEquals(sent, received);
            assertEquals(0, channel.length());
            assertTrue(channel.receivers().isEmpty() && channel.senders().isEmpty(), "a waiter was left behind");
        });
    }

    /** Sends each element until it is sent; an element whose send was interrupted is given up now and then. */
    private static BitSet sendEach(Channel<Integer> channel, int first, Random random) {
        BitSet sent = new BitSet();
        for (int element = first; element < first + EACH; element++) {
            while (!sent.get(element)) {
                try {
                    channel.send(element);
                    sent.set(element);
                } catch (InterruptedException interrupted) {
                    if (random.nextInt(4) == 0) {
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
