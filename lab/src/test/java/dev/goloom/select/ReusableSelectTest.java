package dev.goloom.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A select that is made once and run many times. */
class ReusableSelectTest {

    private final Channel<Integer> in = Channel.buffered(4);
    private final Channel<Integer> out = Channel.buffered(4);

    @Test
    void run_commitsOneCaseEachTurn() throws Exception {
        Select<Integer> select = Select.of(Select.receive(in, e -> e));
        for (int i = 0; i < 10; i++) {
            in.send(i);
            assertEquals(i, select.run());
        }
        in.close();
        assertNull(select.run());
    }

    @Test
    void inOrder_takesTheFirstThatIsReady() throws Exception {
        Select<String> select =
            Select.inOrder(Select.receive(in, e -> "first"), Select.receive(out, e -> "second"));
        for (int i = 0; i < 4; i++) {
            in.send(i);
            out.send(i);
        }
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            turns.add(select.run());
        }
        assertEquals(
            List.of("first", "first", "first", "first", "second", "second", "second", "second"), turns);
    }

    @Test
    void conditions_areAskedOnceEachTurn_inTheOrderOfTheCases() throws Exception {
        List<String> asked = new ArrayList<>();
        AtomicBoolean enabled = new AtomicBoolean();
        Select<String> select = Select.of(
            Select.<Integer, String>receive(in, e -> "in").when(() -> asked.add("in") && enabled.get()),
            Select.<String>otherwise(() -> "otherwise").when(() -> asked.add("otherwise")));
        in.send(1);
        assertEquals("otherwise", select.run());
        enabled.set(true);
        assertEquals("in", select.run());
        assertEquals(List.of("in", "otherwise", "in", "otherwise"), asked);
    }

    @Test
    void elements_areMadeOnceEachTurn_evenIfAnotherCaseIsCommitted() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Select<String> select = Select.inOrder(
            Select.receive(in, e -> "received " + e),
            Select.sendFrom(out, made::incrementAndGet, () -> "sent"),
            Select.sendFrom(Channel.<Integer>never(), made::incrementAndGet, () -> "never"));
        in.send(1);
        assertEquals("received 1", select.run());
        assertEquals(2, made.get());
        assertEquals("sent", select.run());
        assertEquals(4, made.get());
        assertEquals(3, out.receive());
    }

    @Test
    void whatEvaluationThrows_isThrown_andNothingIsCommitted() throws Exception {
        in.send(1);
        var failure = new IllegalStateException("no element");
        Select<Integer> select = Select.of(
            Select.receive(in, e -> e),
            Select.sendFrom(out, () -> {
                throw failure;
            }, () -> 0));
        assertEquals(failure, assertThrows(IllegalStateException.class, select::run));
        assertEquals(1, in.length());
        assertEquals(0, out.length());
    }

    @SuppressWarnings("NullAway") // null is what is tested
    @Test
    void elementThatIsNull_isRefused() {
        Select<Integer> select = Select.of(Select.sendFrom(out, () -> null, () -> 0));
        assertEquals("element", assertThrows(NullPointerException.class, select::run).getMessage());
        assertEquals(0, out.length());
    }

    @Test
    void severalOtherwise_areRefusedAtOnce_orWhenTheirConditionsHold() throws Exception {
        Case<String> otherwise = Select.otherwise(() -> "otherwise");
        assertThrows(IllegalArgumentException.class, () -> Select.of(otherwise, otherwise));
        AtomicBoolean both = new AtomicBoolean();
        Select<String> select = Select.of(otherwise, otherwise.when(both::get));
        assertEquals("otherwise", select.run());
        both.set(true);
        assertThrows(IllegalArgumentException.class, select::run);
        both.set(false);
        assertEquals("otherwise", select.run());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to an array of cases
    @Test
    void whatTheCallerDoesWithItsArray_hasNoEffect() throws Exception {
        Case<String>[] cases = new Case[] {Select.<String>otherwise(() -> "first")};
        Select<String> select = Select.of(cases);
        cases[0] = Select.otherwise(() -> "second");
        assertEquals("first", select.run());
    }

    @Test
    void handler_mayRunItsOwnSelect() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        List<Select<Integer>> self = new ArrayList<>();
        self.add(Select.of(Select.receive(in, e -> e + (depth.incrementAndGet() < 3 ? runAgain(self.get(0)) : 0))));
        in.send(1);
        in.send(2);
        in.send(3);
        assertEquals(6, self.get(0).run());
    }

    private static int runAgain(Select<Integer> select) {
        try {
            return select.run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalThreads_mayRunOneSelect(ThreadKind kind) throws Exception {
        Channel<Integer> numbers = Channel.rendezvous();
        Select<Integer> select = Select.of(Select.receive(numbers, e -> e == null ? 0 : e));
        List<Goroutine<Integer>> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Goroutine.start(kind, select::run).awaitBlocked());
        }
        for (int i = 1; i <= 8; i++) {
            numbers.send(i);
        }
        int sum = 0;
        for (Goroutine<Integer> thread : threads) {
            sum += thread.join();
        }
        assertEquals(36, sum);
    }

    @Test
    void interruptedTurn_commitsNothing_andTheNextOneWorks() throws Exception {
        Select<Integer> select = Select.of(Select.receive(in, e -> e));
        in.send(1);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, select::run);
        assertEquals(1, in.length());
        assertEquals(1, select.run());
    }

    /** Bytes that the thread has allocated, as the JVM counts them: none, not even by the interpreter. */
    @Test
    void readyTurn_allocatesNothing() throws Exception {
        Integer element = 7;
        Select<Boolean> select = Select.of(
            Select.receive(in, e -> true),
            Select.sendFrom(out, () -> element, () -> true).when(() -> out.length() == 0),
            Select.receive(Channel.<Integer>never(), e -> true));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 10 && allocated != 0; attempt++) { // the first ones also load classes
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                in.trySend(element);
                select.run();
                select.run();
                out.tryReceive();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, allocated);
        assertTrue(in.length() == 0 && out.length() == 0);
    }
}
