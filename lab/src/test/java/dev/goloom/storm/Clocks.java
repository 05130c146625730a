package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The time of a storm: the machine's, and that of a clock which a goroutine moves until the storm is over. */
final class Clocks {

    private final ManualClock manual = Clock.manual();
    private final int armedBefore = DeadlineQueue.of(Clock.system()).size();
    private final AtomicBoolean over = new AtomicBoolean();

    /** Deadlines that do not come: others are armed before them, and the clocks have to be told. */
    private final List<Timer> late = Stream.of(manual, Clock.system())
        .flatMap(clock -> Stream.of(1, 2, 3).map(days -> Time.afterFunc(clock, Duration.ofDays(days), () -> {})))
        .toList();

    ManualClock manual() {
        return manual;
    }

    Clock any(Random random) {
        return random.nextBoolean() ? manual : Clock.system();
    }

    /** A short time, or none. */
    static Duration shortTime(Random random) {
        return Duration.ofNanos(random.nextInt(4) == 0 ? 0 : random.nextInt(20_000));
    }

    /**
     * Starts to move the manual clock, until {@link #stop}. It parks between two moves: virtual threads that yield for ever
     * keep their carriers from those that were woken by other threads.
     */
    Goroutine<Integer> start(Storm storm) {
        return storm.go("clock", random -> {
            int moves = 0;
            while (!over.get() && !Thread.currentThread().isInterrupted()) {
                manual.advance(Duration.ofNanos(random.nextInt(10_000)));
                moves++;
                LockSupport.parkNanos(1_000);
            }
            return moves;
        });
    }

    void stop() {
        over.set(true);
    }

    /** No deadline is left of this storm; of others, there may have been some on the system clock. */
    void assertNothingArmed() {
        late.forEach(Timer::stop);
        assertEquals(0, DeadlineQueue.of(manual).size(), "deadlines left on the manual clock");
        int armed = DeadlineQueue.of(Clock.system()).size();
        assertTrue(armed <= armedBefore, () -> armed + " deadlines on the system clock, before " + armedBefore);
    }
}
