package dev.goloom.stress.lincheck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.internal.wait.Parking;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mistakes that Lincheck must find, each with one of the two parkings at least; and where it does not. */
@LincheckTest
class PlantedMistakeTest {

    private static final boolean MONITOR = System.getProperty("lincheck.parking", "").equals("monitor");

    @Test
    void aLookAndAWrite_whereAClaimShouldBe_isFound() {
        Check check = Check.of(LookThenWrite.class)
            .scenesOnly()
            .scene(new Scene(LookThenWrite.class).thread("trySend 1").thread("trySend 2").after("tryReceive"));
        assertFound("Invalid execution results", check);
    }

    /** A park that may return by itself hides it: the thread looks again, and goes on. */
    @Test
    void aWakeUpThatIsLeftOut_isFoundOnMonitorsOnly() {
        Check check = Check.of(ParkedOrNot.class)
            .outcomes(BothEnd.class)
            .scenesOnly()
            .scene(new Scene(ParkedOrNot.class).thread("await").thread("wake"));
        if (MONITOR) {
            assertFound("The execution has hung", check);
        } else {
            assertDoesNotThrow(check::model, "Lincheck sees more than docs/races.md says");
        }
    }

    /** And the other way round: on a monitor, no thread wakes up for nothing. */
    @Test
    void aWakeUpForNothingThatIsBelieved_isFoundWithTheLibrarysParkingOnly() {
        Check check = Check.of(NoSecondLook.class)
            .outcomes(EndedWhenAwake.class)
            .scenesOnly()
            .scene(new Scene(NoSecondLook.class).thread("await").thread("wake"));
        if (MONITOR) {
            assertDoesNotThrow(check::model, "Lincheck sees more than docs/races.md says");
        } else {
            assertFound("Invalid execution results", check);
        }
    }

    private static void assertFound(String how, Check check) {
        String report = String.valueOf(assertThrows(LincheckAssertionError.class, check::model).getMessage());
        assertTrue(report.contains(how), report);
    }

    public static final class BothEnd extends Outcomes {
        public BothEnd(Class<?> operations) {
            super("void, void");
        }
    }

    public static final class EndedWhenAwake extends Outcomes {
        public EndedWhenAwake(Class<?> operations) {
            super("true, void");
        }
    }

    /** A place for one element, which two threads may both find empty. */
    public static class LookThenWrite {

        private volatile @Nullable Integer place;

        public boolean trySend(int element) {
            if (place != null) {
                return false;
            }
            place = element;
            return true;
        }

        public @Nullable Integer tryReceive() {
            Integer received = place;
            place = null;
            return received;
        }
    }

    /** A wait whose partner does without the unpark if the thread does not seem to be parked. */
    public static class ParkedOrNot {

        private volatile boolean ended;
        private volatile @Nullable Thread parked;

        public void await() {
            while (!ended) {
                parked = Thread.currentThread();
                Parking.park(this);
            }
        }

        public void wake() {
            ended = true;
            Thread sleeper = parked;
            if (sleeper != null) {
                Parking.unpark(sleeper);
            }
        }
    }

    /** A wait that takes a park that returns for its end. */
    public static class NoSecondLook {

        private volatile boolean ended;
        private volatile @Nullable Thread parked;

        public boolean await() {
            parked = Thread.currentThread();
            if (!ended) {
                Parking.park(this);
            }
            return ended;
        }

        public void wake() {
            ended = true;
            Thread sleeper = parked;
            if (sleeper != null) {
                Parking.unpark(sleeper);
            }
        }
    }
}
