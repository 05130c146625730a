package dev.goloom.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.goloom.channel.Channel;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What one turn of a select evaluates, refuses, and allocates. */
class SelectTurnTest {

    private final Channel<Integer> in = Channel.buffered(4);
    private final Channel<Integer> out = Channel.buffered(4);

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
