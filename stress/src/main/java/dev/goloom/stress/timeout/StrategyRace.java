package dev.goloom.stress.timeout;

import dev.goloom.timeout.Strategy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The race of a result against a timeout, on the machine's clock: the timeout is short, and another actor lets the worker
 * go at about that time. The tests below this class name the strategy; their outcomes are those of
 * {@link ResultVsTimeoutOutcomes}.
 */
abstract class StrategyRace {

    private static final int TIMEOUT_NANOS = 50_000;
    private static final Duration TIMEOUT = Duration.ofNanos(TIMEOUT_NANOS);

    private final Strategy strategy;
    private final CountDownLatch calling = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    StrategyRace(Strategy strategy) {
        this.strategy = strategy;
    }

    /** The bounded call. */
    final String call() {
        calling.countDown();
        return BoundedCall.outcome(strategy, TIMEOUT, context -> {
            release.await();
            return "result";
        });
    }

    /** Lets the worker go at a random moment around the timeout. */
    final void release() {
        try {
            calling.await();
        } catch (InterruptedException nobodyInterruptsAnActor) {
            throw new AssertionError(nobodyInterruptsAnActor);
        }
        long until = System.nanoTime() + ThreadLocalRandom.current().nextInt(2 * TIMEOUT_NANOS);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        release.countDown();
    }

    /** A call afterwards, which must not get what the first one left. */
    final String callAgain() {
        return BoundedCall.outcome(strategy, Duration.ofDays(1), context -> "own result");
    }
}
