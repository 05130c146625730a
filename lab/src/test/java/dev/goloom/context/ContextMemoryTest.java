package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written to plain memory before a cancel is read by whoever hears of the end, in every way to hear of it. */
class ContextMemoryTest {

    private static final int ROUNDS = 5_000;

    /** Plain memory: nothing but the contexts order what happens to it. One place for each round, written once. */
    private final int[] plain = new int[ROUNDS];

    private final List<CancellableContext> contexts =
        Stream.generate(() -> Context.background().withCancel()).limit(ROUNDS).toList();

    /** On odd rounds, from the channel of a context below. */
    @ParameterizedTest
    @EnumSource
    void cancel_happensBefore_aReceiveThatReturns(ThreadKind kind) throws Exception {
        var receiver = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                Context context = i % 2 == 0 ? contexts.get(i) : contexts.get(i).withCancel();
                context.done().receive();
                assertEquals(i + 1, plain[i]);
            }
            return 0;
        });
        var canceller = Goroutine.start(kind, this::cancelAll);
        receiver.join();
        canceller.join();
    }

    /** Neither waits; so each has a thread of the machine. */
    @ParameterizedTest
    @EnumSource
    void cancel_happensBefore_whoeverSeesTheErr(ThreadKind kind) throws Exception {
        var canceller = Goroutine.start(kind, this::cancelAll);
        for (int i = 0; i < ROUNDS; i++) {
            while (contexts.get(i).err() == null) {
                Thread.onSpinWait();
            }
            assertEquals(i + 1, plain[i]);
        }
        canceller.join();
    }

    @ParameterizedTest
    @EnumSource
    void cancel_happensBefore_theFunctionAfterIt(ThreadKind kind) throws Exception {
        Channel<Integer> seen = Channel.buffered(ROUNDS);
        var starter = Goroutine.start(kind, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                contexts.get(i).afterFunc(() -> seen.trySend(plain[round]));
            }
            return 0;
        });
        var canceller = Goroutine.start(kind, this::cancelAll);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(seen.receive());
        }
        starter.join();
        canceller.join();
        assertEquals(IntStream.rangeClosed(1, ROUNDS).boxed().toList(), all.stream().sorted().toList());
        assertTrue(contexts.stream().allMatch(context -> context.err() != null));
    }

    private int cancelAll() {
        for (int i = 0; i < ROUNDS; i++) {
            plain[i] = i + 1;
            contexts.get(i).cancel();
        }
        return 0;
    }
}
