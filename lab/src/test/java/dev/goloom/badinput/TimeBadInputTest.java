package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.time.Ticker;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TimeBadInputTest {

    private static final String TICKER = "Ticker.start(Duration)";
    private static final String TICKER_ON = "Ticker.start(Clock, Duration)";
    private static final String TICKER_RESET = "Ticker.reset(Duration)";
    private static final String AFTER_FUNC = "Time.afterFunc(Duration, Runnable)";
    private static final String AFTER_FUNC_ON = "Time.afterFunc(Clock, Duration, Runnable)";
    private static final String SLEEP = "Time.sleep(Duration)";
    private static final String SLEEP_ON = "Time.sleep(Clock, Duration)";
    private static final String RECEIVE = "ReceiveChannel.receive()";

    private static final Duration HOUR = Duration.ofHours(1);

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Timers::new);
    }

    static List<Row<Timers>> rows() {
        return Stream.of(timers(), tickers(), calls()).flatMap(List::stream).toList();
    }

    private static List<Row<Timers>> timers() {
        return List.of(
            isNull("Timer.start(Duration)", "duration", f -> Timer.start(null)),
            isNull("Timer.start(Clock, Duration)", "clock", f -> Timer.start(null, HOUR)),
            isNull("Timer.start(Clock, Duration)", "duration", f -> Timer.start(f.clock, null)),
            isNull("Timer.reset(Duration)", "duration", f -> f.due.reset(null)),
            isNull("Timer.reset(Duration)", "duration", f -> f.pending.reset(null)),
            isNull("Timer.reset(Duration)", "duration", f -> f.stopped.reset(null)),
            isNull("Timer.reset(Duration)", "duration", f -> f.function.reset(null)),
            interrupted(RECEIVE, "interrupted, the timer is due", f -> f.due.channel().receive()),
            interrupted(RECEIVE, "interrupted, the timer is pending", f -> f.pending.channel().receive()),
            interrupted(RECEIVE, "interrupted, the timer is stopped", f -> f.stopped.channel().receive()),
            interrupted(RECEIVE, "interrupted, the timer calls a function", f -> f.function.channel().receive()));
    }

    private static List<Row<Timers>> tickers() {
        return List.of(
            isNull(TICKER, "period", f -> Ticker.start(null)),
            fails(TICKER, "zero", f -> Ticker.start(Duration.ZERO),
                IllegalArgumentException.class, "period not positive: PT0S"),
            fails(TICKER, "negative", f -> Ticker.start(HOUR.negated()),
                IllegalArgumentException.class, "period not positive: PT-1H"),
            isNull(TICKER_ON, "clock", f -> Ticker.start(null, HOUR)),
            isNull(TICKER_ON, "period", f -> Ticker.start(f.clock, null)),
            fails(TICKER_ON, "zero", f -> Ticker.start(f.clock, Duration.ZERO),
                IllegalArgumentException.class, "period not positive: PT0S"),
            fails(TICKER_ON, "least", f -> Ticker.start(f.clock, Duration.ofSeconds(Long.MIN_VALUE)),
                IllegalArgumentException.class, "period not positive: PT-2562047788015215H-30M-8S"),
            isNull(TICKER_RESET, "period", f -> f.ticker.reset(null)),
            fails(TICKER_RESET, "zero", f -> f.ticker.reset(Duration.ZERO),
                IllegalArgumentException.class, "period not positive: PT0S"),
            fails(TICKER_RESET, "negative", f -> f.ticker.reset(HOUR.negated()),
                IllegalArgumentException.class, "period not positive: PT-1H"),
            interrupted(RECEIVE, "interrupted, the ticker is due", f -> f.ticker.channel().receive()));
    }

    private static List<Row<Timers>> calls() {
        return List.of(
            isNull("Time.after(Duration)", "duration", f -> Time.after(null)),
            isNull("Time.after(Clock, Duration)", "clock", f -> Time.after(null, HOUR)),
            isNull("Time.after(Clock, Duration)", "duration", f -> Time.after(f.clock, null)),
            isNull(AFTER_FUNC, "duration", f -> Time.afterFunc(null, f.calls::incrementAndGet)),
            isNull(AFTER_FUNC, "function", f -> Time.afterFunc(HOUR, null)),
            isNull(AFTER_FUNC_ON, "clock", f -> Time.afterFunc(null, HOUR, f.calls::incrementAndGet)),
            isNull(AFTER_FUNC_ON, "duration", f -> Time.afterFunc(f.clock, null, f.calls::incrementAndGet)),
            isNull(AFTER_FUNC_ON, "function", f -> Time.afterFunc(f.clock, HOUR, null)),
            isNull(SLEEP, "duration", f -> Time.sleep(null)),
            Row.<Timers>isNull(SLEEP, "duration", f -> Time.sleep(null)).onInterruptedThread(),
            interrupted(SLEEP, "interrupted", f -> Time.sleep(HOUR)),
            interrupted(SLEEP, "interrupted, no time", f -> Time.sleep(Duration.ZERO)),
            interrupted(SLEEP, "interrupted, less than no time", f -> Time.sleep(HOUR.negated())),
            isNull(SLEEP_ON, "clock", f -> Time.sleep(null, HOUR)),
            isNull(SLEEP_ON, "duration", f -> Time.sleep(f.clock, null)),
            interrupted(SLEEP_ON, "interrupted", f -> Time.sleep(f.clock, HOUR)),
            interrupted(SLEEP_ON, "interrupted, no time", f -> Time.sleep(f.clock, Duration.ZERO)),
            interrupted(SLEEP_ON, "interrupted, longest",
                f -> Time.sleep(f.clock, Duration.ofSeconds(Long.MAX_VALUE))));
    }

    static final class Timers implements Fixture {

        final ManualClock clock = Clock.manual();
        final AtomicInteger calls = new AtomicInteger();

        final Timer due = Timer.start(clock, Duration.ofNanos(1));
        final Timer pending = Timer.start(clock, HOUR);
        final Timer stopped = Timer.start(clock, HOUR);
        final Timer function = Time.afterFunc(clock, HOUR, calls::incrementAndGet);
        final Ticker ticker = Ticker.start(clock, Duration.ofNanos(3));

        Timers() {
            stopped.stop();
            clock.advance(Duration.ofNanos(4));
        }

        @Override
        public String state() {
            return Stream.of(due, pending, stopped).map(timer -> Fixture.describe(timer.channel())).toList()
                    + Fixture.describe(ticker.channel()) + ", " + DeadlineQueue.of(clock).size() + " armed, " + calls
                    + " calls";
        }
    }
}
