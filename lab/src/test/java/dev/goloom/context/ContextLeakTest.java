package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.Waiter;
import dev.goloom.testing.Collected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A context leaves nothing behind: not with its parent, not in the deadline queue, not in memory. By counting. */
class ContextLeakTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final CancellableContext parent = Context.background(clock).withCancel();
    private final Done parentsDone = (Done) parent.done();

    /** Each child has a listener, and so is known to its parent and armed; they are cancelled in any order. */
    @Test
    void millionChildren_cancelledUnderALivingParent() {
        Random random = new Random(1);
        for (int batch = 0; batch < 100; batch++) {
            List<CancellableContext> children = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                CancellableContext child = parent.withTimeout(HOUR);
                assertTrue(((Done) child.done()).add(new Waiter()));
                children.add(child);
            }
            assertEquals(10_000, deadlines.size());
            assertTrue(parentsDone.hasListeners());
            Collections.shuffle(children, random);
            children.forEach(CancellableContext::cancel);
            assertEquals(0, deadlines.size());
            assertFalse(parentsDone.hasListeners());
        }
        parent.throwIfEnded();
    }

    @Test
    void millionAfterFuncs_stopped() {
        for (int batch = 0; batch < 100; batch++) {
            List<AfterFunc> functions = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                functions.add(parent.withTimeout(HOUR).afterFunc(() -> {}));
            }
            assertEquals(10_000, deadlines.size());
            functions.forEach(function -> assertTrue(function.stop()));
            assertEquals(0, deadlines.size());
            assertFalse(parentsDone.hasListeners());
        }
    }

    /** A child that nobody waits for is not even known to its parent; so nobody need cancel it. */
    @Test
    void abandonedContext_isCollected() throws Exception {
        Collected collected = new Collected()
            .make(1_000, () -> parent.withTimeout(HOUR))
            .make(1_000, () -> parent.withCancel().withValue(Key.of("key"), "value"))
            .make(1_000, () -> {
                CancellableContext asked = parent.withTimeout(HOUR);
                asked.done().tryReceive();
                return asked;
            });
        assertEquals(3_000, collected.count());
        assertEquals(0, deadlines.size());
        parent.cancel();
    }
}
