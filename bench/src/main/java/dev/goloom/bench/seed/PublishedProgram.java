package dev.goloom.bench.seed;

import static dev.goloom.Go.after;
import static dev.goloom.Go.go;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.timeout.Strategy;
import java.time.Duration;

/**
 * The four programs as they were published, with the figure that was published for each.
 *
 * <p>Both mistakes are kept on purpose: the body does not loop over {@code b.N}, and the last program sleeps
 * <b>micro</b>seconds where its twin sleeps milliseconds.
 */
public enum PublishedProgram {
    CONTEXT("BenchmarkContext", 0.000_035_2, Strategy.CONTEXT, Duration.ZERO),
    TIME_AFTER("BenchmarkTimeAfter", 0.000_022_9, Strategy.TIME_AFTER, Duration.ZERO),
    CONTEXT_TIMEOUT("BenchmarkContextTimeout", 0.201_2, Strategy.CONTEXT, Duration.ofMillis(210)),
    TIME_AFTER_TIMEOUT("BenchmarkTimeAfterTimeout", 0.000_262_5, Strategy.TIME_AFTER, Duration.ofNanos(210_000));

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final String id;
    private final double publishedNsPerOp;
    private final Strategy strategy;
    private final Duration work;

    PublishedProgram(String id, double publishedNsPerOp, Strategy strategy, Duration work) {
        this.id = id;
        this.publishedNsPerOp = publishedNsPerOp;
        this.strategy = strategy;
        this.work = work;
    }

    public String id() {
        return id;
    }

    public double publishedNsPerOp() {
        return publishedNsPerOp;
    }

    /** What bounds the call. */
    public Strategy strategy() {
        return strategy;
    }

    /** Whether the program was meant to time out; one of the two that were does not. */
    public boolean wantsTimeout() {
        return !work.isZero();
    }

    /** How many figures to take the middle of. The one that really times out needs seconds for each, and hardly varies. */
    public int repeats() {
        return this == CONTEXT_TIMEOUT ? 1 : 11;
    }

    /** The whole body of the published benchmark: one call, however large {@code b.N} is. */
    int body() throws InterruptedException {
        int answer = strategy == Strategy.CONTEXT ? withTimeout() : timeAfter();
        if (answer % 2 == 0) {
            return 0;
        }
        return answer;
    }

    private int withTimeout() throws InterruptedException {
        try (var context = Context.background().withTimeout(TIMEOUT)) {
            return select(receive(startWorker(), result -> result), receive(context.done(), () -> -1));
        }
    }

    private int timeAfter() throws InterruptedException {
        return select(receive(startWorker(), result -> result), after(TIMEOUT, () -> -1));
    }

    private Channel<Integer> startWorker() {
        var result = Channel.<Integer>buffered(1);
        go(() -> {
            if (!work.isZero()) {
                Thread.sleep(work);
            }
            result.send(11 * 11);
        });
        return result;
    }
}
