package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.AmongGarbage;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import dev.goloom.channel.Channel;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The rows of timers, among many that are an hour away. */
final class TimerWork {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Duration NANOSECOND = Duration.ofNanos(1);
    private static final int THOUSAND = 1_000;
    private static final int TEN_THOUSAND = 10_000;

    private TimerWork() {}

    static void offer(Offers offers) {
        offers.can("After", among(turns -> {
            while (turns.next()) {
                Time.after(NANOSECOND).receive();
            }
        }));
        offers.can("AfterFunc1000", among(TimerWork::oneAfterAnother));
        offers.can("SimultaneousAfterFunc1000", among(TimerWork::allAtOnce));
        offers.can("Sleep1000", among(TimerWork::sleepers));
        offers.can("Stop/impl=chan", among(turns -> {
            while (turns.next()) {
                Timer.start(SECOND).stop();
            }
        }));
        offers.can("Stop/impl=func", among(turns -> {
            while (turns.next()) {
                Time.afterFunc(SECOND, TimerWork::nothing).stop();
            }
        }));
        offers.can("Reset/impl=chan", among(turns -> reset(Timer.start(HOUR), turns)));
        offers.can("Reset/impl=func", among(turns -> reset(Time.afterFunc(HOUR, TimerWork::nothing), turns)));
        offers.can("StartStop1000", among(turns -> {
            var timers = new Timer[THOUSAND];
            while (turns.next()) {
                start(timers);
                stop(timers);
            }
        }));
        offers.can("AdjustTimers10000", among(turns -> {
            var timers = new Timer[TEN_THOUSAND];
            while (turns.next()) {
                start(timers);
                timers[TEN_THOUSAND - 1].reset(NANOSECOND);
                Time.sleep(MICROSECOND);
                stop(timers);
            }
        }));
    }

    private static void nothing() {}

    private static Supplier<Work> among(Work.Share share) {
        return () -> new AmongGarbage<>(() -> Time.afterFunc(HOUR, TimerWork::nothing), share);
    }

    private static void oneAfterAnother(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var chain = new Chain();
            Time.afterFunc(Duration.ZERO, chain);
            chain.ended.receive();
        }
    }

    /** Called a thousand times, by timers that it starts itself. */
    private static final class Chain implements Runnable {
        final Channel<Boolean> ended = Channel.buffered(1);
        private int left = THOUSAND;

        @Override
        public void run() {
            left--;
            if (left >= 0) {
                Time.afterFunc(Duration.ZERO, this);
            } else {
                ended.trySend(true);
            }
        }
    }

    private static void allAtOnce(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var called = new CountDownLatch(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                Time.afterFunc(Duration.ZERO, called::countDown);
            }
            called.await();
        }
    }

    private static void sleepers(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var awake = new Crew(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                awake.start(() -> Time.sleep(NANOSECOND));
            }
            awake.join();
        }
    }

    private static void reset(Timer timer, SharedTurns.Turns turns) {
        while (turns.next()) {
            timer.reset(HOUR);
        }
        timer.stop();
    }

    private static void start(Timer[] timers) {
        for (int i = 0; i < timers.length; i++) {
            timers[i] = Time.afterFunc(HOUR, TimerWork::nothing);
        }
    }

    private static void stop(Timer[] timers) {
        for (Timer timer : timers) {
            timer.stop();
        }
    }
}
