package dev.goloom.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the holder of the lock and the spinner do, one after the other. */
class SpinSlotsTest {

    private static final class Slots extends SpinSlots {}

    private final Slots slots = new Slots();

    /** Who is the first to wait parks. */
    @BeforeEach
    void somebodyHasParked() {
        assumeTrue(SpinPolicy.pays((short) 0), "nobody spins where there is one processor, or one carrier");
        assertEquals(SpinSlots.NO_SLOT, slots.stepUp(SpinSlots.RECEIVER, null));
        assertTrue(slots.isSpinning(SpinSlots.NOBODY));
    }

    @Test
    void aReceiver_isGivenAnElement() {
        int slot = slots.stepUp(SpinSlots.RECEIVER, null);
        assertTrue(slots.isSpinning(SpinSlots.RECEIVER));
        slots.handOver("element");
        assertTrue(slots.isSpinning(SpinSlots.NOBODY));
        assertEquals("element", slots.spin(slot, null));
    }

    @Test
    void aSender_givesItsElement_andHearsOfIt() {
        int slot = slots.stepUp(SpinSlots.SENDER, "element");
        assertTrue(slots.isSpinning(SpinSlots.SENDER));
        assertEquals("element", slots.takeOver());
        assertTrue(slots.isSpinning(SpinSlots.NOBODY));
        Object heard = slots.spin(slot, "element");
        assertNotNull(heard);
        assertNotEquals(Selectable.CLOSED, heard);
    }

    @Test
    void aClose_isToldToBoth() {
        int receiver = slots.stepUp(SpinSlots.RECEIVER, null);
        slots.handOver(Selectable.CLOSED);
        assertSame(Selectable.CLOSED, slots.spin(receiver, null));
        int sender = slots.stepUp(SpinSlots.SENDER, "element");
        slots.handOver(Selectable.CLOSED);
        assertSame(Selectable.CLOSED, slots.spin(sender, "element"));
    }

    @Test
    void oneAtATime() {
        slots.stepUp(SpinSlots.SENDER, "element");
        assertEquals(SpinSlots.NO_SLOT, slots.stepUp(SpinSlots.SENDER, "another"));
        assertEquals("element", slots.takeOver());
    }

    @Test
    void whatIsNotFetched_keepsItsSlot() {
        int first = slots.stepUp(SpinSlots.RECEIVER, null);
        slots.handOver("first");
        int second = slots.stepUp(SpinSlots.RECEIVER, null);
        assertNotEquals(first, second);
        slots.handOver("second");
        assertEquals(SpinSlots.NO_SLOT, slots.stepUp(SpinSlots.RECEIVER, null), "both slots are taken");
        assertEquals("first", slots.spin(first, null));
        assertEquals(first, slots.stepUp(SpinSlots.SENDER, "third"));
        assertEquals("second", slots.spin(second, null));
    }

    @Test
    void nobodyComes_andTheNextOnesPark() {
        int slot = slots.stepUp(SpinSlots.RECEIVER, null);
        assertNull(slots.spin(slot, null));
        assertNull(slots.given(slot, null));
        slots.stepDown(slot, null);
        assertTrue(slots.isSpinning(SpinSlots.NOBODY));
        for (int parks = 0; parks < 3; parks++) {
            assertEquals(SpinSlots.NO_SLOT, slots.stepUp(SpinSlots.RECEIVER, null));
        }
        assertNotEquals(SpinSlots.NO_SLOT, slots.stepUp(SpinSlots.RECEIVER, null));
    }

    @Test
    void aPartnerThatComesWhenTheSpinIsOver_isNotOverlooked_norAnotherSpinner() {
        int slot = slots.stepUp(SpinSlots.RECEIVER, null);
        assertNull(slots.spin(slot, null));
        slots.handOver("element");
        int other = slots.stepUp(SpinSlots.RECEIVER, null);
        Object given = slots.given(slot, null);
        assertEquals("element", given);
        slots.stepDown(slot, given);
        assertTrue(slots.isSpinning(SpinSlots.RECEIVER));
        slots.handOver("another");
        assertEquals("another", slots.spin(other, null));
    }

    @Test
    void aSpinThatPays_letsTheNextOneSpin() {
        for (int spins = 0; spins < 10; spins++) {
            int slot = slots.stepUp(SpinSlots.RECEIVER, null);
            assertNotEquals(SpinSlots.NO_SLOT, slot);
            slots.handOver("element");
            assertFalse(slots.isSpinning(SpinSlots.RECEIVER));
            assertEquals("element", slots.spin(slot, null));
        }
    }
}
