package dev.goloom.stress.lincheck;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.time.Timer;
import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A timer gives its instant once, not early, and not after a stop or reset.
 *
 * <p>A reset reads the clock first, and then takes effect. So no clock is moved beside it here: there would be no one
 * moment at which both have happened.
 */
@LincheckTest
class TimerTest {

    @Test
    void interleavings() {
        check().model();
    }

    @Test
    @Tag("stress")
    void runs() {
        check().stress();
    }

    private static Check check() {
        return Check.of(Operations.class)
            .against(Specification.class)
            .threads(3)
            .scene(scene().thread("receive").thread("advance", "advance").after("tryReceive", "stop"))
            .scene(scene().thread("receive").thread("reset", "advance", "advance").after("tryReceive", "stop"))
            .scene(scene().thread("receive").thread("advance", "reset", "advance").after("tryReceive", "stop"))
            .scene(scene().thread("advance", "advance").thread("tryReceive").thread("stop").after("tryReceive"));
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    public static class Operations {

        private final ManualClock clock = Clock.manual();
        private final Timer timer = Timer.start(clock, Duration.ofNanos(5));

        @Operation(nonParallelGroup = "clock")
        public void advance() {
            clock.advance(Duration.ofNanos(3));
        }

        @Operation(nonParallelGroup = "clock")
        public boolean reset() {
            return timer.reset(Duration.ofNanos(3));
        }

        @Operation
        public boolean stop() {
            return timer.stop();
        }

        @Operation
        public @Nullable Long tryReceive() {
            return timer.channel().tryReceive();
        }

        public @Nullable Long receive() throws InterruptedException {
            return timer.channel().receive();
        }
    }

    public static class Specification {

        private long now;
        private boolean pending = true;
        private long due = 5;

        public void advance() {
            now += 3;
        }

        public boolean reset() {
            boolean was = pending;
            pending = true;
            due = now + 3;
            return was;
        }

        public boolean stop() {
            boolean was = pending;
            pending = false;
            return was;
        }

        public @Nullable Long tryReceive() {
            if (!pending || now < due) {
                return null;
            }
            pending = false;
            return due;
        }

        public Long receive() {
            Long received = tryReceive();
            if (received == null) {
                throw new WouldBlock();
            }
            return received;
        }
    }
}
