package dev.goloom.badinput;

import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.timeout.Strategy;
import dev.goloom.timeout.TimeoutStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TimeoutBadInputTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Calls::new);
    }

    static List<Row<Calls>> rows() {
        List<Row<Calls>> rows = new ArrayList<>(List.of(
            isNull("TimeoutStrategy.context(Clock)", "clock", f -> TimeoutStrategy.context(null)),
            isNull("TimeoutStrategy.timeAfter(Clock)", "clock", f -> TimeoutStrategy.timeAfter(null))));
        for (Strategy strategy : Strategy.values()) {
            rows.addAll(call("Strategy.call(Duration, Work)", strategy.name(), f -> strategy));
        }
        String method = "TimeoutStrategy.call(Duration, Work)";
        rows.addAll(call(method, "context(clock)", f -> TimeoutStrategy.context(f.clock)));
        rows.addAll(call(method, "timeAfter(clock)", f -> TimeoutStrategy.timeAfter(f.clock)));
        return rows;
    }

    /** How a row gets its strategy. */
    private interface Way {
        TimeoutStrategy of(Calls fixture);
    }

    private static List<Row<Calls>> call(String method, String which, Way way) {
        return Stream.<Row<Calls>>of(
            isNull(method, "timeout", f -> way.of(f).call(null, context -> f.calls.incrementAndGet())),
            isNull(method, "work", f -> way.of(f).call(HOUR, null)),
            Row.<Calls>isNull(method, "work", f -> way.of(f).call(HOUR, null)).onInterruptedThread(),
            interrupted(method, "interrupted",
                f -> way.of(f).call(HOUR, context -> f.calls.incrementAndGet())),
            interrupted(method, "interrupted, no time",
                f -> way.of(f).call(Duration.ZERO, context -> f.calls.incrementAndGet())),
            interrupted(method, "interrupted, less than no time",
                f -> way.of(f).call(HOUR.negated(), context -> f.calls.incrementAndGet())))
            .map(row -> row.on(which))
            .toList();
    }

    static final class Calls implements Fixture {

        final ManualClock clock = Clock.manual();
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public String state() {
            return DeadlineQueue.of(clock).size() + " armed, " + calls + " calls";
        }
    }
}
