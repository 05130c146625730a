package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is written to plain memory on one side of a channel operation is read on the other. These are examples on one
 * machine; that it has to be so follows from the lock of the channel and the claim of a waiter.
 */
class ChannelMemoryTest {

    private static final int ROUNDS = 20_000;

    /** Plain memory: nothing but the channel orders what happens to it. One place for each round, written once. */
    private final int[] plain = new int[ROUNDS];

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,10", "PLATFORM,0", "PLATFORM,1", "PLATFORM,10"})
    void send_happensBefore_itsReceiveCompletes(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var sender = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                plain[i] = i + 1;
                channel.send(i);
            }
            return 0;
        });
        var receiver = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                assertEquals(i, channel.receive());
                assertEquals(i + 1, plain[i]);
            }
            return 0;
        });
        receiver.join();
        sender.join();
    }

    @ParameterizedTest
    @EnumSource
    void receiveFromRendezvous_happensBefore_itsSendCompletes(ThreadKind kind) throws Exception {
        kthReceive_happensBefore_sendKPlusCapacityCompletes(kind, 0);
    }

    /** With the capacity 0, and k and k + C the same, this is the promise of the rendezvous. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,1", "VIRTUAL,3", "VIRTUAL,100", "PLATFORM,1", "PLATFORM,3", "PLATFORM,100"})
    void kthReceive_happensBefore_sendKPlusCapacityCompletes(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var receiver = Goroutine.start(kind, () -> {
            for (int k = 0; k < ROUNDS; k++) {
                plain[k] = k + 1;
                channel.receive();
            }
            return 0;
        });
        var sender = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                channel.send(i);
                int k = i - capacity;
                if (k >= 0) {
                    assertEquals(k + 1, plain[k]);
                }
            }
            return 0;
        });
        sender.join();
        receiver.join();
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,10", "PLATFORM,0", "PLATFORM,10"})
    void close_happensBefore_aReceiveThatSeesIt(ThreadKind kind, int capacity) throws Exception {
        List<Channel<Integer>> channels = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            channels.add(Channel.buffered(capacity));
        }
        var closer = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                plain[i] = i + 1;
                channels.get(i).close();
            }
            return 0;
        });
        var receiver = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                assertNull(channels.get(i).receive());
                assertEquals(i + 1, plain[i]);
            }
            return 0;
        });
        receiver.join();
        closer.join();
    }

    @ParameterizedTest
    @EnumSource
    void sendThatHadToWait_happensBefore_itsReceiveCompletes(ThreadKind kind) throws Exception {
        for (int round = 0; round < 100; round++) {
            Channel<int[]> channel = Channel.buffered(1);
            channel.send(plain);
            int written = round;
            var sender = Goroutine.start(kind, () -> {
                channel.send(new int[] {written});
                return 0;
            }).awaitBlocked();
            channel.receive();
            int[] received = channel.receive();
            assertEquals(written, received == null ? -1 : received[0]);
            sender.join();
        }
    }

    /** One place in the buffer: who has put something there is alone until it is taken. */
    @ParameterizedTest
    @EnumSource
    void bufferOfOne_isAMutex(ThreadKind kind) throws Exception {
        Channel<Integer> mutex = Channel.buffered(1);
        List<Goroutine<Integer>> users = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            users.add(Goroutine.start(kind, () -> {
                for (int round = 0; round < ROUNDS / 4; round++) {
                    mutex.send(round);
                    plain[0]++;
                    mutex.receive();
                }
                return 0;
            }));
        }
        for (Goroutine<Integer> user : users) {
            user.join();
        }
        assertEquals(ROUNDS, plain[0]);
    }

    /** Who can fill the whole buffer has waited for all who had a place in it. */
    @ParameterizedTest
    @EnumSource
    void fillingTheBuffer_waitsForAllWhoHadAPlace(ThreadKind kind) throws Exception {
        for (int round = 0; round < 200; round++) {
            Channel<Integer> places = Channel.buffered(5);
            int[] done = new int[10];
            for (int i = 0; i < done.length; i++) {
                int mine = i;
                places.send(i);
                kind.start(() -> {
                    done[mine] = 42;
                    places.tryReceive();
                });
            }
            for (int i = 0; i < places.capacity(); i++) {
                places.send(i);
            }
            for (int each : done) {
                assertEquals(42, each);
            }
        }
    }
}
