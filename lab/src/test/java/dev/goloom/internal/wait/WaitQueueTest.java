package dev.goloom.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null is among what is tested
class WaitQueueTest {

    private final WaitQueue queue = new WaitQueue();

    @Test
    void claimFirst_servesInTheOrderOfArrival() {
        WaitNode first = add("a");
        WaitNode second = add("b");
        assertSame(first, queue.claimFirst());
        assertSame(second, queue.claimFirst());
        assertNull(queue.claimFirst());
        assertTrue(queue.isEmpty());
    }

    @Test
    void addFirst_isServedBeforeThoseWhoWereThere() {
        WaitNode second = add("b");
        WaitNode third = add("c");
        WaitNode first = new Waiter("a");
        queue.addFirst(first);
        assertSame(first, queue.first());
        assertTrue(queue.remove(second));
        assertSame(first, queue.claimFirst());
        assertSame(third, queue.claimFirst());
        WaitNode alone = new Waiter("d");
        queue.addFirst(alone);
        WaitNode last = add("e");
        assertSame(alone, queue.claimFirst());
        assertSame(last, queue.claimFirst());
        assertTrue(queue.isEmpty());
    }

    @Test
    void claimFirst_stepsOverTheDead_andDropsThem() {
        WaitNode dead = add("a");
        WaitNode live = add("b");
        dead.waiter.claim("somebody else");
        assertSame(live, queue.claimFirst());
        assertTrue(queue.isEmpty());
    }

    @Test
    void claimFirst_withAnElement_givesItToTheWinnerOnly() {
        WaitNode dead = add(null);
        WaitNode live = add(null);
        dead.waiter.claim("somebody else");
        assertSame(live, queue.claimFirst("element"));
        assertEquals("element", live.element());
        assertNull(dead.element());
    }

    @Test
    void hasWaiter_dropsTheDead() {
        add("a").waiter.claim("somebody else");
        assertFalse(queue.hasWaiter());
        assertTrue(queue.isEmpty());
        add("b");
        assertTrue(queue.hasWaiter());
    }

    @Test
    void remove_anywhere_keepsTheOrderOfTheOthers() {
        List<WaitNode> nodes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            nodes.add(add("" + i));
        }
        for (int gone : new int[] {2, 0, 4}) {
            assertTrue(queue.remove(nodes.get(gone)));
            assertFalse(queue.remove(nodes.get(gone)), "it was removed already");
        }
        assertSame(nodes.get(1), queue.claimFirst());
        assertSame(nodes.get(3), queue.claimFirst());
        assertTrue(queue.isEmpty());
    }

    @Test
    void remove_ofAnotherListsLink_changesNothing() {
        WaitNode mine = add("a");
        assertFalse(new WaitQueue().remove(mine));
        assertSame(mine, queue.first());
    }

    @Test
    void drain_takesAllInOrder() {
        List<WaitNode> added = List.of(add("a"), add("b"), add("c"));
        List<WaitNode> drained = new ArrayList<>();
        queue.drain(drained::add);
        assertEquals(added, drained);
        assertTrue(queue.isEmpty());
    }

    private WaitNode add(String element) {
        WaitNode node = new Waiter(element);
        queue.add(node);
        return node;
    }
}
