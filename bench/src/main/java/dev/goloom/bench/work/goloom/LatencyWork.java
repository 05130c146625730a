package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalTime;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import dev.goloom.time.Ticker;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How late timers and tickers are while others work. What is told of a run is the lateness of all its operations. */
final class LatencyWork {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private LatencyWork() {}

    static void offer(Offers offers) {
        offers.can("ParallelTimerLatency", Parallel::new);
        for (int tickers : new int[] {1, 5}) {
            offers.can("StaggeredTickerLatency/work-dur=300us/tickers-per-P=" + tickers,
                () -> new Staggered(tickers * PROCESSORS));
        }
    }

    /** A timer for each other processor; they and their starter keep their processors busy until all have fired. */
    private static final class Parallel implements Work {
        private static final Duration DELAY = Duration.ofMillis(1);
        private static final int TIMERS = Math.max(1, PROCESSORS - 1);

        private final AtomicInteger fired = new AtomicInteger();
        private final AtomicLong late = new AtomicLong();

        @Override
        public void run(int times) {
            late.set(0);
            for (int i = 0; i < times; i++) {
                fired.set(0);
                for (int timer = 0; timer < TIMERS; timer++) {
                    long due = System.nanoTime() + DELAY.toNanos();
                    Time.afterFunc(DELAY, () -> {
                        late.addAndGet(System.nanoTime() - due);
                        fired.incrementAndGet();
                        awaitAll();
                    });
                }
                awaitAll();
                LocalTime.spend(DELAY.toNanos()); // the others have nothing to do meanwhile
            }
        }

        @SuppressWarnings("ThreadPriorityCheck") // where there is one carrier, all are on it
        private void awaitAll() {
            while (fired.get() < TIMERS) {
                if (PROCESSORS == 1) {
                    Thread.yield();
                } else {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public long nanos(long elapsed) {
            return late.get() / TIMERS;
        }
    }

    /** Tickers that begin one after the other, each with a goroutine that works for a while at each tick. */
    private static final class Staggered implements Work {
        private static final Duration PERIOD = Duration.ofMillis(3);
        private static final long WORK_NANOS = 300_000;

        private final int tickers;
        private final AtomicLong late = new AtomicLong();

        Staggered(int tickers) {
            this.tickers = tickers;
        }

        @Override
        public void run(int times) throws Exception {
            late.set(0);
            var crew = new Crew(tickers);
            for (int i = 0; i < tickers; i++) {
                Duration before = PERIOD.multipliedBy(i).dividedBy(tickers);
                crew.start(() -> {
                    Time.sleep(before);
                    tick(times);
                });
            }
            crew.join();
        }

        private void tick(int times) throws InterruptedException {
            long due = System.nanoTime();
            Ticker ticker = Ticker.start(PERIOD);
            for (int i = 0; i < times; i++) {
                due += PERIOD.toNanos();
                ticker.channel().receive();
                late.addAndGet(Math.max(0, System.nanoTime() - due));
                LocalTime.spend(WORK_NANOS);
            }
            ticker.stop();
        }

        @Override
        public long nanos(long elapsed) {
            return late.get() / tickers;
        }
    }
}
