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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many senders, many receivers, interrupts: every element that was sent is received exactly once. */
@Tag("storm")
class ChannelStormTest {

    private static final int SENDERS = 4;
    private static final int RECEIVERS = 4;
    private static final int EACH = 5_000;

    /** Receivers take an interrupt as the end. */
    private volatile boolean ending;

    /** How many elements the receivers have got. */
    private final AtomicInteger count = new AtomicInteger();

    /** Interrupts wake who waits, and with that hide a wake-up that was lost; so half of the storms do without. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,7", "PLATFORM,0", "PLATFORM,1", "PLATFORM,7"})
    void everyElement_isReceivedOnce(ThreadKind kind, int capacity) {
        LockedChannel<Integer> channel = new LockedChannel<>(capacity);
        Storm.run(kind, storm -> {
            List<Goroutine<BitSet>> receivers = startReceivers(storm, channel);
            List<Goroutine<BitSet>> senders = startSenders(storm, channel);
            storm.await(senders);
            channel.close();
            storm.await();
            assertEquals(union(senders), union(receivers));
            assertEquals(0, channel.length());
            assertNobodyWaits(channel);
        });
    }

    /** In the end, receivers are interrupted too, and not told by a close: that would hide a waiter that was left behind. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,7", "PLATFORM,0", "PLATFORM,1", "PLATFORM,7"})
    void interrupts_loseNothing_andLeaveNobodyBehind(ThreadKind kind, int capacity) {
        LockedChannel<Integer> channel = new LockedChannel<>(capacity);
        Storm.run(kind, storm -> {
            List<Goroutine<BitSet>> receivers = startReceivers(storm, channel);
            List<Goroutine<BitSet>> senders = startSenders(storm, channel);
            List<Goroutine<BitSet>> all = new ArrayList<>(receivers);
            all.addAll(senders);
            storm.interrupt(all, EACH);
            storm.await(senders);
            ending = true;
            storm.interruptUntilDone(receivers);
            storm.await();
            assertNobodyWaits(channel);
            BitSet received = union(receivers);
            for (Integer rest = channel.tryReceive(); rest != null; rest = channel.tryReceive()) {
                received.set(rest);
            }
            assertEquals(union(senders), received);
        });
    }

    /** Closed while senders and receivers are at work: who sends hears of it, and what was sent before is received. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,7", "PLATFORM,0", "PLATFORM,1", "PLATFORM,7"})
    void close_inTheMiddle_losesNothing(ThreadKind kind, int capacity) {
        LockedChannel<Integer> channel = new LockedChannel<>(capacity);
        Storm.run(kind, storm -> {
            List<Goroutine<BitSet>> receivers = startReceivers(storm, channel);
            List<Goroutine<BitSet>> senders = startSenders(storm, channel);
            storm.go("closer", random -> {
                while (count.get() < SENDERS * EACH / 4 && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(10_000);
                }
                channel.close();
                return 0;
            });
            storm.await();
            assertEquals(union(senders), union(receivers));
            assertNobodyWaits(channel);
        });
    }

    private List<Goroutine<BitSet>> startReceivers(Storm storm, Channel<Integer> channel) {
        return storm.go(RECEIVERS, "receiver", random -> receiveAll(channel));
    }

    private static List<Goroutine<BitSet>> startSenders(Storm storm, Channel<Integer> channel) {
        List<Goroutine<BitSet>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int first = i * EACH;
            senders.add(storm.go("sender", random -> sendEach(channel, first, random)));
        }
        return senders;
    }

    private static void assertNobodyWaits(LockedChannel<?> channel) {
        assertTrue(channel.receivers().isEmpty() && channel.senders().isEmpty(), "a waiter was left behind");
    }

    /** What they have sent, or received; no two of them the same. */
    private static BitSet union(List<Goroutine<BitSet>> parts) throws Exception {
        BitSet union = new BitSet();
        for (Goroutine<BitSet> each : parts) {
            BitSet part = each.join();
            assertTrue(!union.intersects(part), "twice");
            union.or(part);
        }
        return union;
    }

    /** Sends each element until it is sent; an element whose send was interrupted is given up now and then. */
    private static BitSet sendEach(Channel<Integer> channel, int first, Random random) {
        BitSet sent = new BitSet();
        for (int element = first; element < first + EACH; element++) {
            while (!sent.get(element)) {
                try {
                    channel.send(element);
                    sent.set(element);
                } catch (ChannelClosedException closed) {
                    return sent;
                } catch (InterruptedException interrupted) {
                    if (random.nextInt(4) == 0) {
                        break;
                    }
                }
            }
        }
        return sent;
    }

    private BitSet receiveAll(Channel<Integer> channel) {
        BitSet received = new BitSet();
        while (true) {
            try {
                Integer element = channel.receive();
                if (element == null) {
                    return received;
                }
                assertTrue(!received.get(element), "received twice");
                received.set(element);
                count.incrementAndGet();
            } catch (InterruptedException interrupted) {
                if (ending) {
                    return received;
                }
            }
        }
    }
}
