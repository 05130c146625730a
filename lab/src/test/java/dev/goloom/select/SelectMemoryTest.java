package dev.goloom.select;

import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A send, a receive or a close orders memory as it does without a select. Examples, as in ChannelMemoryTest. */
class SelectMemoryTest {

    private static final int ROUNDS = 20_000;

    /** Plain memory: nothing but the channel orders what happens to it. One place for each round, written once. */
    private final int[] plain = new int[ROUNDS];

    private final Channel<Integer> idle = Channel.rendezvous();

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,10", "PLATFORM,0", "PLATFORM,10"})
    void send_happensBefore_itsReceiveCompletes(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var sender = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                plain[i] = i + 1;
                select(send(channel, i, () -> 0), receive(idle, () -> -1));
            }
            return 0;
        });
        var receiver = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                Integer received = select(receive(idle, e -> -1), receive(channel, e -> e));
                assertEquals(i, received);
                assertEquals(i + 1, plain[i]);
            }
            return 0;
        });
        receiver.join();
        sender.join();
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,3", "PLATFORM,0", "PLATFORM,3"})
    void kthReceive_happensBefore_sendKPlusCapacityCompletes(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var receiver = Goroutine.start(kind, () -> {
            for (int k = 0; k < ROUNDS; k++) {
                plain[k] = k + 1;
                select(receive(channel, e -> e), receive(idle, e -> -1));
            }
            return 0;
        });
        var sender = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                select(receive(idle, () -> -1), send(channel, i, () -> 0));
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
    @EnumSource
    void close_happensBefore_aReceiveThatSeesIt(ThreadKind kind) throws Exception {
        List<Channel<Integer>> channels = Stream.generate(() -> Channel.<Integer>rendezvous()).limit(ROUNDS).toList();
        var closer = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                plain[i] = i + 1;
                channels.get(i).close();
            }
            return 0;
        });
        var receiver = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                Integer seen = select(receive(channels.get(i), () -> plain[round]), receive(idle, () -> -1));
                assertEquals(round + 1, seen);
            }
            return 0;
        });
        receiver.join();
        closer.join();
    }

    @ParameterizedTest
    @EnumSource
    void bufferOfOne_isAMutex(ThreadKind kind) throws Exception {
        Channel<Integer> mutex = Channel.buffered(1);
        List<Goroutine<Integer>> users = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            users.add(Goroutine.start(kind, () -> {
                for (int round = 0; round < ROUNDS / 4; round++) {
                    select(send(mutex, round, () -> plain[0]++), receive(idle, () -> -1));
                    select(receive(mutex, () -> 0), receive(idle, () -> -1));
                }
                return 0;
            }));
        }
        for (Goroutine<Integer> user : users) {
            user.join();
        }
        assertEquals(ROUNDS, plain[0]);
    }
}
