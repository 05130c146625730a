package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClockBadInputTest {

    private static final String ADVANCE = "ManualClock.advance(Duration)";

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Clocks::new);
    }

    static List<Row<Clocks>> rows() {
        return List.of(
            isNull("Clock.deadline(Duration)", "duration", f -> f.clock.deadline(null)),
            isNull("Clock.deadline(Duration)", "duration", f -> Clock.system().deadline(null)),
            isNull("Clock.alarm(Function)", "create", f -> f.clock.alarm(null)),
            isNull("Clock.alarm(Function)", "create", f -> Clock.manual().alarm(null)),

            isNull(ADVANCE, "duration", f -> f.clock.advance(null)),
            fails(ADVANCE, "backwards", f -> f.clock.advance(Duration.ofNanos(-1)),
                IllegalArgumentException.class, "a clock does not run backwards: duration PT-0.000000001S"),
            fails(ADVANCE, "past the end of time", f -> f.clock.advance(Duration.ofNanos(Clock.NEVER - 5)),
                IllegalArgumentException.class,
                "past the end of time: duration PT2562047H47M16.854775802S after ManualClock at PT0.000000005S"),
            fails(ADVANCE, "longest", f -> f.clock.advance(Duration.ofSeconds(Long.MAX_VALUE)),
                IllegalArgumentException.class,
                "past the end of time: duration PT2562047788015215H30M7S after ManualClock at PT0.000000005S"));
    }

    static final class Clocks implements Fixture {

        final ManualClock clock = Clock.manual();

        Clocks() {
            clock.advance(Duration.ofNanos(5));
            Time.afterFunc(clock, Duration.ofDays(1), () -> {});
        }

        @Override
        public String state() {
            return clock + ", " + DeadlineQueue.of(clock).size() + " armed";
        }
    }
}
