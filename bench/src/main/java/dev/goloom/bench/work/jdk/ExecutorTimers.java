package dev.goloom.bench.work.jdk;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.AmongGarbage;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Timers of a {@link ScheduledThreadPoolExecutor} that forgets what is cancelled. It calls functions on its own thread. */
final class ExecutorTimers {
    private static final Duration NANOSECOND = Duration.ofNanos(1);
    private static final int THOUSAND = 1_000;

    private final ScheduledThreadPoolExecutor executor;

    private ExecutorTimers() {
        executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    static void offer(Offers offers) {
        offers.can("After", among((timers, turns) -> {
            while (turns.next()) {
                timers.executor.schedule(ExecutorTimers::nothing, 1, TimeUnit.NANOSECONDS).get();
            }
        }));
        offers.can("AfterFunc1000", among(ExecutorTimers::oneAfterAnother));
        offers.can("SimultaneousAfterFunc1000", among(ExecutorTimers::allAtOnce));
        offers.can("Sleep1000", among((timers, turns) -> sleepers(turns)));
        offers.can("Stop/impl=func", among((timers, turns) -> {
            while (turns.next()) {
                timers.executor.schedule(ExecutorTimers::nothing, 1, TimeUnit.SECONDS).cancel(false);
            }
        }));
        offers.can("StartStop1000", among((timers, turns) -> {
            var started = new Future<?>[THOUSAND];
            while (turns.next()) {
                for (int i = 0; i < THOUSAND; i++) {
                    started[i] = timers.inAnHour();
                }
                for (Future<?> one : started) {
                    one.cancel(false);
                }
            }
        }));
        offers.cannot("Reset/impl=chan", "no reset");
        offers.cannot("Reset/impl=func", "no reset");
        offers.cannot("AdjustTimers10000", "no reset");
        offers.cannot("ParallelTimerLatency", "not compared");
        offers.cannotOther(Group.TIME, "no channels");
    }

    private static void nothing() {}

    private interface Share {
        void run(ExecutorTimers timers, SharedTurns.Turns turns) throws Exception;
    }

    private static Supplier<Work> among(Share share) {
        return () -> {
            var timers = new ExecutorTimers();
            return new AmongGarbage<>(timers::inAnHour, turns -> share.run(timers, turns));
        };
    }

    private Future<?> inAnHour() {
        return executor.schedule(ExecutorTimers::nothing, 1, TimeUnit.HOURS);
    }

    private void oneAfterAnother(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var chain = new Chain(executor);
            executor.execute(chain);
            chain.ended.await();
        }
    }

    /** Called a thousand times, by timers that it starts itself. */
    private static final class Chain implements Runnable {
        final CountDownLatch ended = new CountDownLatch(1);
        private final ScheduledThreadPoolExecutor executor;
        private int left = THOUSAND;

        Chain(ScheduledThreadPoolExecutor executor) {
            this.executor = executor;
        }

        @Override
        public void run() {
            left--;
            if (left >= 0) {
                executor.execute(this);
            } else {
                ended.countDown();
            }
        }
    }

    private void allAtOnce(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var called = new CountDownLatch(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                executor.execute(called::countDown);
            }
            called.await();
        }
    }

    private static void sleepers(SharedTurns.Turns turns) throws InterruptedException {
        while (turns.next()) {
            var awake = new Crew(THOUSAND);
            for (int i = 0; i < THOUSAND; i++) {
                awake.start(() -> Thread.sleep(NANOSECOND));
            }
            awake.join();
        }
    }
}
