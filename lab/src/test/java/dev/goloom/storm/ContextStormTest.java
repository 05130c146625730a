package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.AfterFunc;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits for the end of a context, in whatever way, hears of it; once, and without a trace afterwards. */
@Tag("storm")
class ContextStormTest {

    private static final int BUILDERS = 2;
    private static final int WAITERS = 3;
    private static final int EACH = 2_000;
    private static final Duration LONG = Duration.ofDays(365);

    private final Clocks clocks = new Clocks();
    private final ContextTree tree = new ContextTree(clocks.manual());

    /** Nobody sends here. */
    private final Channel<String> silence = Channel.rendezvous();

    /** An element for each function that has run. */
    private final Channel<Boolean> runs = Channel.buffered(WAITERS * EACH);

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,3000", "PLATFORM,3000"})
    void everyWaiter_hearsOfTheEnd_andLeavesNothingBehind(ThreadKind kind, int interrupts) {
        Storm.run(kind, storm -> {
            clocks.start(storm);
            List<Goroutine<Integer>> cancellers = storm.go(2, "canceller", random -> tree.cancelEvicted());
            List<Goroutine<Integer>> builders = storm.go(BUILDERS, "builder", tree::buildUntilOver);
            List<Goroutine<List<Function>>> waiters =
                storm.go(WAITERS, "waiter", random -> new Waits(random).waitOften());
            List<Goroutine<Integer>> victims = storm.go(interrupts == 0 ? 0 : 2, "victim", this::waitInterrupted);
            if (interrupts > 0) {
                storm.interrupt(victims, interrupts);
            }
            storm.await(waiters);
            storm.await(victims);
            tree.stop();
            storm.await(builders);
            tree.evictAll();
            storm.await(cancellers);
            clocks.stop();
            storm.await();
            clocks.assertNothingArmed(); // the root is alive and has a deadline: nobody listens to it any more
            assertFalse(tree.root().done().isDrained());

            List<Function> functions = new ArrayList<>();
            for (Goroutine<List<Function>> waiter : waiters) {
                functions.addAll(waiter.join());
            }
            awaitRuns(storm, functions);
        });
    }

    private void awaitRuns(Storm storm, List<Function> functions) throws Exception {
        storm.go("counter", random -> {
            for (Function function : functions) {
                if (!function.stopped) {
                    runs.receive();
                }
            }
            return functions.size();
        });
        storm.await();
        Thread.startVirtualThread(() -> {}).join(); // with one carrier, a function started by now has run
        functions
            .forEach(function -> assertEquals(function.stopped ? 0 : 1, function.runs.get(), "runs of a function"));
    }

    /** Waits of which many are interrupted: then they throw, and the next one is as good as the first. */
    private int waitInterrupted(Random random) {
        int interrupted = 0;
        for (int i = 0; i < EACH; i++) {
            Context context = tree.alive(random);
            try {
                switch (random.nextInt(3)) {
                    case 0 -> context.done().receive();
                    case 1 -> context.sleep(LONG);
                    default -> Select.select(
                        Select.receive(context.done(), () -> 0), Select.receive(silence, () -> 1));
                }
                assertNotNull(context.err());
            } catch (InterruptedException here) {
                interrupted++;
            } catch (ContextException ended) {
                assertNotNull(context.err());
            }
        }
        return interrupted;
    }

    /** The waits of one goroutine that nobody interrupts, but contexts that it waits for. */
    private final class Waits {

        private final Random random;
        private final List<Function> functions = new ArrayList<>();

        Waits(Random random) {
            this.random = random;
        }

        List<Function> waitOften() throws Exception {
            for (int i = 0; i < EACH; i++) {
                await(random.nextInt(8) == 0 ? tree.any(random) : tree.alive(random));
                assertFalse(Thread.interrupted(), "an interrupt was left behind");
            }
            return functions;
        }

        private void await(Context context) throws Exception {
            switch (random.nextInt(8)) {
                case 0 -> {
                    context.done().receive();
                    assertEnded(context);
                }
                case 1 -> {
                    Select.select(Select.receive(context.done(), () -> 0), Select.receive(silence, () -> 1));
                    assertEnded(context);
                }
                case 2 -> {
                    boolean ended = Select.select(
                        Select.receive(context.done(), () -> true),
                        Select.after(clocks.any(random), Clocks.shortTime(random), () -> false));
                    assertTrue(!ended || context.err() != null, "woken, but not ended");
                }
                case 3 -> {
                    assertThrows(ContextException.class, () -> context.call(silence::receive));
                    assertEnded(context);
                }
                case 4 -> {
                    Context inner = tree.alive(random);
                    assertThrows(ContextException.class, () -> context.call(() -> inner.call(silence::receive)));
                    assertTrue(inner.err() != null || context.err() != null, "thrown, but neither has ended");
                }
                case 5 -> callWithoutBlocking(context);
                case 6 -> {
                    assertThrows(ContextException.class, () -> context.sleep(LONG));
                    assertEnded(context);
                }
                default -> listen(context);
            }
        }

        private void assertEnded(Context context) {
            ContextException end = context.err();
            assertNotNull(end, "woken, but not ended");
            assertSame(end, context.err());
            assertTrue(context.done().isDrained());
            assertThrows(end.getClass(), context::throwIfEnded);
        }

        /** The end comes while the call returns, or before: what it returns counts, unless the call was not made. */
        @SuppressWarnings("ThreadPriorityCheck") // the yield gives the end a chance to come
        private void callWithoutBlocking(Context context) throws Exception {
            int length = random.nextInt(4);
            try {
                assertEquals(length, context.call(() -> {
                    for (int i = 0; i < length; i++) {
                        Thread.yield();
                    }
                    return length;
                }));
            } catch (ContextException before) {
                assertEnded(context);
            }
        }

        /** Has a function called, and gives up one of those that were not given up yet. */
        private void listen(Context context) {
            Function function = new Function();
            function.handle = context.afterFunc(() -> {
                function.runs.incrementAndGet();
                runs.trySend(true);
            });
            functions.add(function);
            Function any = functions.get(random.nextInt(functions.size()));
            if (any.handle.stop()) {
                assertFalse(any.stopped, "stopped twice");
                any.stopped = true;
            }
        }
    }

    private static final class Function {
        final AtomicInteger runs = new AtomicInteger();
        AfterFunc handle;
        boolean stopped;
    }
}
