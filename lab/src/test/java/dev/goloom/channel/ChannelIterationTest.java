package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Go's range over a channel. */
class ChannelIterationTest {

    private final Channel<Integer> channel = Channel.buffered(3);

    @Test
    void iteration_endsWhenClosedAndDrained() throws Exception {
        channel.send(1);
        channel.send(2);
        channel.close();
        assertEquals(List.of(1, 2), all());
        assertEquals(List.of(), all());
    }

    @ParameterizedTest
    @EnumSource
    void iteration_waitsForElements_andForTheClose(ThreadKind kind) throws Exception {
        var iterating = Goroutine.start(kind, this::all).awaitBlocked();
        channel.send(1);
        iterating.awaitBlocked();
        channel.send(2);
        iterating.awaitBlocked();
        channel.close();
        assertEquals(List.of(1, 2), iterating.join());
    }

    @Test
    void leavingTheLoop_takesNoFurtherElement() throws Exception {
        channel.send(1);
        channel.send(2);
        for (int element : channel) {
            assertEquals(1, element);
            break;
        }
        assertEquals(2, channel.receive());
    }

    @Test
    void hasNext_takesOneElementAtMost() throws Exception {
        channel.send(1);
        channel.send(2);
        Iterator<Integer> iterator = channel.iterator();
        assertTrue(iterator.hasNext());
        assertTrue(iterator.hasNext());
        assertEquals(1, channel.length());
        assertEquals(1, iterator.next());
        assertEquals(2, iterator.next());
        channel.close();
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::next);
        assertThrows(UnsupportedOperationException.class, iterator::remove);
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_throws_keepsTheStatus_andTakesNothing(ThreadKind kind) throws Exception {
        var iterating = Goroutine.start(kind, () -> {
            UncheckedInterruptedException thrown =
                assertThrows(UncheckedInterruptedException.class, () -> channel.iterator().hasNext());
            assertEquals(InterruptedException.class, thrown.getCause().getClass());
            return Thread.currentThread().isInterrupted();
        }).awaitBlocked();
        iterating.interrupt();
        assertTrue(iterating.join());
        channel.send(1);
        assertEquals(1, channel.length());
        Thread.currentThread().interrupt();
        assertThrows(UncheckedInterruptedException.class, () -> channel.iterator().next());
        assertTrue(Thread.interrupted());
        assertEquals(1, channel.length());
    }

    private List<Integer> all() {
        List<Integer> elements = new ArrayList<>();
        for (int element : channel) {
            elements.add(element);
        }
        return elements;
    }
}
