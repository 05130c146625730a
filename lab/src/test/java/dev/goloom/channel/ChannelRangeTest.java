package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A {@code for} loop over a channel. */
class ChannelRangeTest {

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,3", "VIRTUAL,100", "PLATFORM,0", "PLATFORM,3", "PLATFORM,100"})
    void loop_receivesAllThatIsSent_inOrder_untilClosed(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var looping = Goroutine.start(kind, () -> received(channel));
        for (int i = 0; i < 100; i++) {
            channel.send(i);
        }
        channel.close();
        List<Integer> received = looping.join();
        assertEquals(100, received.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(i, received.get(i));
        }
    }

    @Test
    void loopOverAClosedChannel_receivesWhatIsBuffered_orNothing() throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        channel.send(1);
        channel.send(2);
        channel.close();
        assertEquals(List.of(1, 2), received(channel));
        assertEquals(List.of(), received(channel));
    }

    @ParameterizedTest
    @EnumSource
    void loop_waitsForTheNextElement_andForTheClose(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.rendezvous();
        var looping = Goroutine.start(kind, () -> received(channel)).awaitBlocked();
        channel.send(1);
        looping.awaitBlocked();
        channel.close();
        assertEquals(List.of(1), looping.join());
    }

    @ParameterizedTest
    @EnumSource
    void loopOverNever_blocksUntilInterrupted_andLeavesTheStatusSet(ThreadKind kind) throws Exception {
        var looping = Goroutine.start(kind, () -> {
            assertThrows(UncheckedInterruptedException.class, () -> received(Channel.never()));
            return Thread.currentThread().isInterrupted();
        }).awaitBlocked();
        looping.interrupt();
        assertTrue(looping.join());
    }

    @ParameterizedTest
    @EnumSource
    void loopThatIsInterrupted_hasTakenNothingMore(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.buffered(3);
        channel.send(1);
        channel.send(2);
        List<Integer> received = new ArrayList<>();
        assertTrue(Goroutine.start(kind, () -> {
            assertThrows(UncheckedInterruptedException.class, () -> {
                for (Integer element : channel) {
                    received.add(element);
                    Thread.currentThread().interrupt();
                }
            });
            return Thread.interrupted();
        }).join());
        assertEquals(List.of(1), received);
        assertEquals(2, channel.receive());
    }

    @Test
    void leavingTheLoop_takesNoFurtherElement() throws Exception {
        Channel<Integer> channel = Channel.buffered(3);
        for (int i = 1; i <= 3; i++) {
            channel.send(i);
        }
        for (int each : channel) {
            if (each == 2) {
                break;
            }
        }
        assertEquals(3, channel.receive());
        assertEquals(0, channel.length());
    }

    @ParameterizedTest
    @EnumSource
    void severalLoops_shareTheElements(ThreadKind kind) throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        var loops = List.of(
            Goroutine.start(kind, () -> received(channel)),
            Goroutine.start(kind, () -> received(channel)),
            Goroutine.start(kind, () -> received(channel)));
        int[] seen = new int[3_000];
        for (int i = 0; i < seen.length; i++) {
            channel.send(i);
        }
        channel.close();
        for (Goroutine<List<Integer>> loop : loops) {
            loop.join().forEach(element -> seen[element]++);
        }
        assertTrue(Arrays.stream(seen).allMatch(times -> times == 1), () -> Arrays.toString(seen));
    }

    @Test
    void iterator_takesAnElement_whenItIsAskedForOne() throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        channel.send(1);
        channel.send(2);
        Iterator<Integer> iterator = channel.iterator();
        assertEquals(2, channel.length());
        assertTrue(iterator.hasNext());
        assertEquals(1, channel.length());
        assertTrue(iterator.hasNext());
        assertEquals(1, channel.length(), "asking again takes no other");
        assertEquals(1, iterator.next());
        assertEquals(2, iterator.next());
        channel.close();
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::next);
        assertThrows(UnsupportedOperationException.class, iterator::remove);
    }

    private static List<Integer> received(Channel<Integer> channel) {
        List<Integer> received = new ArrayList<>();
        for (Integer element : channel) {
            received.add(element);
        }
        return received;
    }
}
