package dev.goloom.bench.work.jdk;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.TimerWork;
import dev.goloom.bench.work.Timers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers of a {@link ScheduledThreadPoolExecutor} that forgets what is cancelled. It calls functions on its own thread. */
final class ExecutorTimers implements Timers<Future<?>> {
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    private final ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    private ExecutorTimers() {
        executor.setRemoveOnCancelPolicy(true);
    }

    static void offer(Offers offers) {
        var timers = new ExecutorTimers();
        var work = new TimerWork<>(timers);
        work.offer(offers);
        offers.can("After", work.among(turns -> {
            while (turns.next()) {
                timers.start(NANOSECOND, ExecutorTimers::nothing).get();
            }
        }));
        offers.cannot("Reset/impl=chan", "no reset");
        offers.cannot("Reset/impl=func", "no reset");
        offers.cannot("AdjustTimers10000", "no reset");
        offers.cannot("ParallelTimerLatency", "not compared");
        offers.cannotOther(Group.TIME, "no channels");
    }

    private static void nothing() {}

    @Override
    public Future<?> start(Duration delay, Runnable function) {
        return executor.schedule(function, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void stop(Future<?> timer) {
        timer.cancel(false);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    @Override
    public Future<?>[] places(int count) {
        return new Future<?>[count];
    }
}
