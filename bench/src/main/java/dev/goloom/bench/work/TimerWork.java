package dev.goloom.bench.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * The rows of timers that call a function, the same for all who have some. All are done among many that are an hour away.
 *
 * @param <T> a timer
 */
public final class TimerWork<T> {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANOSECOND = Duration.ofNanos(1);
    private static final int THOUSAND = 1_000;

    private final Timers<T> timers;

    /** Nothing runs yet. */
    public TimerWork(Timers<T> timers) {
        this.timers = timers;
    }

    /** All of these rows. */
    public void offer(Offers offers) {
        offers.can("AfterFunc1000", among(this::oneAfterAnother));
        offers.can("SimultaneousAfterFunc1000", among(this::allAtOnce));
        offers.can("Sleep1000", among(this::sleepers));
        offers.can("Stop/impl=func", among(turns -> {
            while (turns.next()) {
                timers.stop(timers.start(SECOND, TimerWork::nothing));
            }
        }));
        offers.can("StartStop1000", among(turns -> {
            T[] started = timers.places(THOUSAND);
            while (turns.next()) {
                start(started);
                stop(started);
            }
        }));
    }

    private static void nothing() {}

    /** What is done beside the many. */
    public Supplier<Work> among(Work.Share share) {
        return () -> new AmongGarbage<>(this::startInAnHour, share);
    }

    private T startInAnHour() {
        return timers.start(HOUR, TimerWork::nothing);
    }

    /** A timer of an hour in each place. */
    public void start(T[] places) {
        for (int i = 0; i < places.length; i++) {
            places[i] = startInAnHour();
        }
    }

    /** Stops them. */
    public void stop(T[] started) {
        for (T timer : started) {
            timers.stop(timer);
        }
    }

    private void oneAfterAnother(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var chain = new Chain();
            timers.start(Duration.ZERO, chain);
            chain.ended.await();
        }
    }

    /** Called a thousand times, by timers that it starts itself. */
    private final class Chain implements Runnable {
        final CountDownLatch ended = new CountDownLatch(1);
        private int left = THOUSAND;

        @Override
        public void run() {
            left--;
            if (left >= 0) {
                timers.start(Duration.ZERO, this);
            } else {
                ended.countDown();
            }
        }
    }

    private void allAtOnce(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var called = new CountDownLatch(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                timers.start(Duration.ZERO, called::countDown);
            }
            called.await();
        }
    }

    private void sleepers(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var awake = new Crew(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                awake.start(() -> timers.sleep(NANOSECOND));
            }
            awake.join();
        }
    }
}
