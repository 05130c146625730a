package dev.goloom.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpinPolicyTest {

    /** As long as the last spin paid; false on a machine on which nobody spins. */
    private static final boolean SPINS = SpinPolicy.pays(SpinPolicy.spun(SpinPolicy.FIRST, true));

    @Test
    void theFirstWait_goesWithout() {
        assertFalse(SpinPolicy.pays(SpinPolicy.FIRST));
        assertEquals(SPINS, SpinPolicy.pays(SpinPolicy.without(SpinPolicy.FIRST)));
    }

    @Test
    void spinsInVain_makeSpinsRarer() {
        short state = SpinPolicy.without(SpinPolicy.FIRST);
        for (int expected : new int[] {3, 7, 15, 31, 63, 127, 127, 127}) {
            state = SpinPolicy.spun(state, false);
            int waits = 0;
            while (state != SpinPolicy.without(state)) {
                assertFalse(SpinPolicy.pays(state));
                state = SpinPolicy.without(state);
                waits++;
            }
            assertEquals(expected, waits);
            assertEquals(SPINS, SpinPolicy.pays(state));
        }
    }

    @Test
    void oneThatPays_makesUpForAll() {
        short state = SpinPolicy.spun(SpinPolicy.FIRST, false);
        for (int i = 0; i < 10; i++) {
            state = SpinPolicy.spun(state, false);
        }
        state = SpinPolicy.spun(state, true);
        assertEquals(SPINS, SpinPolicy.pays(state));
        assertTrue(SpinPolicy.spun(state, true) == state, "nothing to write");
    }
}
