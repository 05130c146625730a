package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Collected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A timer that is stopped or abandoned leaves nothing behind. By counting. */
class TimerLeakTest {

    private static final int MILLION = 1_000_000;

    private final Clock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);

    @Test
    void millionTimers_stoppedEarly() {
        Random random = new Random(1);
        List<Timer> timers = new ArrayList<>(MILLION);
        for (int i = 0; i < MILLION; i++) {
            timers.add(Time.afterFunc(clock, Duration.ofNanos(1 + random.nextInt(MILLION)), () -> {}));
        }
        assertEquals(MILLION, deadlines.size());
        Collections.shuffle(timers, random);
        for (Timer timer : timers) {
            assertTrue(timer.stop());
        }
        assertEquals(0, deadlines.size());
    }

    /** On the machine's clock, too, whose thread lives as long as the JVM. */
    @Test
    void abandonedTimer_isCollected() throws Exception {
        Collected collected = new Collected();
        for (Clock each : List.of(clock, Clock.system())) {
            collected.make(1_000, () -> Timer.start(each, Duration.ofHours(1)))
                .make(1_000, () -> Ticker.start(each, Duration.ofHours(1)))
                .make(1_000, () -> Time.after(each, Duration.ofHours(1)))
                .make(1_000, () -> {
                    Timer stopped = Time.afterFunc(each, Duration.ofHours(1), () -> {});
                    stopped.stop();
                    return stopped;
                });
        }
        assertEquals(8_000, collected.count());
    }
}
