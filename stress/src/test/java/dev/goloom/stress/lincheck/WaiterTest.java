package dev.goloom.stress.lincheck;

import dev.goloom.internal.wait.Waiter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one race, alone: here it is small enough for Lincheck to go through most of its interleavings. */
@LincheckTest
class WaiterTest {

    @Test
    void twoClaims_oneWins() {
        check(OneClaim.class, scene().before("create").thread("await").thread("claim 1").thread("claim 2"));
    }

    @Test
    void claimAgainstInterrupt_oneWins() {
        check(ClaimOrInterrupt.class, scene().before("create").thread("await").thread("claim 1").thread("interrupt"));
    }

    private static void check(Class<? extends Outcomes> legal, Scene scene) {
        Check.of(Operations.class).outcomes(legal).scenesOnly().scene(scene).model();
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    public static final class OneClaim extends Outcomes {
        public OneClaim(Class<?> operations) {
            super("1, true, false", "2, false, true");
        }
    }

    public static final class ClaimOrInterrupt extends Outcomes {
        public ClaimOrInterrupt(Class<?> operations) {
            super("1, true, void", "interrupted, false, void");
        }
    }

    public static class Operations {

        private @Nullable Waiter waiter;
        private @Nullable Thread waiting;

        /** Before the scene, by the thread that runs its first part: it is the one that may wait. */
        public synchronized void create() {
            waiter = new Waiter();
            waiting = Thread.currentThread();
        }

        public String await() {
            Object outcome = waiter().await(this);
            endInterrupts();
            return outcome == Waiter.INTERRUPTED ? "interrupted" : outcome.toString();
        }

        public boolean claim(int by) {
            boolean won = waiter().claim(by);
            if (won) {
                waiter().wake();
            }
            return won;
        }

        public synchronized void interrupt() {
            if (waiting != null) {
                waiting.interrupt();
            }
        }

        private Waiter waiter() {
            return Objects.requireNonNull(waiter);
        }

        /** Lincheck uses its threads again: what is not interrupted by the end must not be later. */
        private synchronized void endInterrupts() {
            waiting = null;
            Thread.interrupted();
        }
    }
}
