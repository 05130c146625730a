package dev.goloom.bench.work;

import dev.goloom.timeout.TimeoutStrategy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** The study's call: a goroutine answers, and its caller waits for 200 ms at most. */
public final class StudyCall {
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofMillis(210);

    private StudyCall() {}

    /** The goroutine answers at once. */
    public static Work inTime(TimeoutStrategy strategy) {
        return new InTime(strategy);
    }

    /** The goroutine answers when its caller has given up. */
    public static Work timedOut(TimeoutStrategy strategy) {
        return new TimedOut(strategy);
    }

    private static final class InTime implements Work {
        private final TimeoutStrategy strategy;
        private final FewStalls stalls = new FewStalls();

        InTime(TimeoutStrategy strategy) {
            this.strategy = strategy;
        }

        @Override
        public void run(int times) throws Exception {
            for (int i = 0; i < times; i++) {
                call();
            }
        }

        private void call() throws Exception {
            try {
                if (strategy.call(LIMIT, context -> 11 * 11) % 2 == 0) {
                    throw new AssertionError("an even result");
                }
            } catch (TimeoutException stall) {
                stalls.addTimeout();
            }
        }
    }

    private static final class TimedOut implements Work {
        private final TimeoutStrategy strategy;
        private final FewStalls stalls = new FewStalls();
        private final Semaphore ended = new Semaphore(0);
        private int begun;

        TimedOut(TimeoutStrategy strategy) {
            this.strategy = strategy;
        }

        /** The goroutines of the last run end first. */
        @Override
        public void prepare(int times) throws InterruptedException {
            ended.acquire(begun);
            begun = 0;
        }

        @Override
        public void run(int times) throws Exception {
            for (int i = 0; i < times; i++) {
                giveUp();
            }
        }

        private void giveUp() throws Exception {
            try {
                begun++;
                strategy.call(LIMIT, context -> answerLate());
            } catch (TimeoutException expected) {
                return;
            }
            stalls.addAnswer();
        }

        private int answerLate() throws InterruptedException {
            try {
                Thread.sleep(LATE);
                return 11 * 11;
            } finally {
                ended.release();
            }
        }
    }
}
