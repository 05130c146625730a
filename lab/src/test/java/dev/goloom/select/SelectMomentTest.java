package dev.goloom.select;

import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A select looks at all its channels at one moment. Here something is ready at each moment, though not the same thing; so
 * {@code otherwise} must never be committed.
 */
class SelectMomentTest {

    private static final int ROUNDS = 4_000;

    private final AtomicInteger arrived = new AtomicInteger();

    /** Lets a goroutine that a failed test has left behind run to its end. */
    @AfterEach
    void arrive() {
        arrived.set(2 * ROUNDS);
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL,false", "VIRTUAL,true", "PLATFORM,false", "PLATFORM,true"})
    void oneOfTwoIsAlwaysReady_otherwiseIsNeverCommitted(ThreadKind kind, boolean secondIsClosed) throws Exception {
        List<Channel<Integer>> firsts = fullOnes();
        List<Channel<Integer>> seconds = emptyOnes();
        Case<Boolean> idle = receive(Channel.<Integer>rendezvous(), () -> false);
        var mover = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                meet(i);
                if (secondIsClosed) {
                    seconds.get(i).close();
                } else {
                    seconds.get(i).send(i);
                }
                firsts.get(i).tryReceive(); // not ready any more, but the second one is
            }
            return 0;
        });
        for (int i = 0; i < ROUNDS; i++) {
            meet(i);
            int round = i;
            Case<Boolean> first = receive(firsts.get(i), () -> true);
            Case<Boolean> second = receive(seconds.get(i), () -> true);
            // A look at one after the other misses both if it begins with the one that becomes ready; the idle ones
            // give the other goroutine time for that.
            assertTrue(i % 4 == 0
                ? select(first, idle, idle, idle, second, otherwise(() -> false))
                : select(second, idle, idle, idle, first, otherwise(() -> false)),
                () -> "nothing was ready in round " + round);
        }
        mover.join();
    }

    /** An element is there, and then the channel is closed: a receive does not have to wait at any moment. */
    @ParameterizedTest
    @EnumSource
    void elementThenClosed_otherwiseIsNeverCommitted(ThreadKind kind) throws Exception {
        List<Channel<Integer>> channels = fullOnes();
        var closer = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                meet(i);
                channels.get(i).close();
                channels.get(i).receive();
            }
            return 0;
        });
        for (int i = 0; i < ROUNDS; i++) {
            meet(i);
            int round = i;
            assertTrue(select(receive(channels.get(i), () -> true), otherwise(() -> false)),
                () -> "nothing was ready in round " + round);
        }
        closer.join();
    }

    private static List<Channel<Integer>> emptyOnes() {
        return Stream.generate(() -> Channel.<Integer>buffered(1)).limit(ROUNDS).toList();
    }

    private static List<Channel<Integer>> fullOnes() {
        List<Channel<Integer>> channels = emptyOnes();
        channels.forEach(channel -> channel.trySend(1));
        return channels;
    }

    /** Both go on at about the same time: else one would be through before the other begins. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the other come
    private void meet(int round) {
        arrived.incrementAndGet();
        while (arrived.get() < 2 * (round + 1)) {
            Thread.yield();
        }
    }
}
