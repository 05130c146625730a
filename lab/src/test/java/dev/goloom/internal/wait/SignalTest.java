package dev.goloom.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of a wait for a signal, with a signal that is gone again as soon as it has told its listeners. */
class SignalTest {

    private final List<Listener> listeners = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private final Signal flash = new Signal() {
        @Override
        public boolean isSet() {
            return false;
        }

        @Override
        public boolean add(Listener listener) {
            steps.add("added");
            return listeners.add(listener);
        }

        @Override
        public void remove(Listener listener) {
            steps.add("removed");
        }

        @Override
        public void beforePark() {
            steps.add("gave way");
            listeners.forEach(listener -> {
                assertTrue(listener.claim());
                listener.wake();
            });
        }
    };

    @Test
    void whatHappensBeforeThePark_endsTheWait() throws Exception {
        flash.await();
        assertEquals(List.of("added", "gave way"), steps);
    }

    @Test
    void interruptBeforeTheWait_addsNobody() {
        Thread.currentThread().interrupt();
        try {
            flash.await();
        } catch (InterruptedException asAsked) {
            steps.add("interrupted");
        }
        assertFalse(Thread.interrupted());
        assertEquals(List.of("interrupted"), steps);
    }
}
