package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.TimerWork;
import dev.goloom.bench.work.Timers;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;

/** Its timers, which have what others lack: channels, and a reset. */
final class GoloomTimers implements Timers<Timer> {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Duration NANOSECOND = Duration.ofNanos(1);
    private static final int TEN_THOUSAND = 10_000;

    private GoloomTimers() {}

    static void offer(Offers offers) {
        var work = new TimerWork<>(new GoloomTimers());
        work.offer(offers);
        offers.can("After", work.among(turns -> {
            while (turns.next()) {
                Time.after(NANOSECOND).receive();
            }
        }));
        offers.can("Stop/impl=chan", work.among(turns -> {
            while (turns.next()) {
                Timer.start(SECOND).stop();
            }
        }));
        offers.can("Reset/impl=chan", work.among(turns -> reset(Timer.start(HOUR), turns)));
        offers.can("Reset/impl=func", work.among(turns -> reset(Time.afterFunc(HOUR, GoloomTimers::nothing), turns)));
        offers.can("AdjustTimers10000", work.among(turns -> {
            var timers = new Timer[TEN_THOUSAND];
            while (turns.next()) {
                work.start(timers);
                timers[TEN_THOUSAND - 1].reset(NANOSECOND);
                Time.sleep(MICROSECOND);
                work.stop(timers);
            }
        }));
    }

    private static void nothing() {}

    private static void reset(Timer timer, SharedTurns.Turns turns) {
        while (turns.next()) {
            timer.reset(HOUR);
        }
        timer.stop();
    }

    @Override
    public Timer start(Duration delay, Runnable function) {
        return Time.afterFunc(delay, function);
    }

    @Override
    public void stop(Timer timer) {
        timer.stop();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Time.sleep(duration);
    }

    @Override
    public Timer[] places(int count) {
        return new Timer[count];
    }
}
