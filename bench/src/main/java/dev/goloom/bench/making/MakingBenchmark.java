package dev.goloom.bench.making;

import dev.goloom.bench.figures.MadeTimeout;
import dev.goloom.bench.warmup.WarmUp;
import dev.goloom.context.Context;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A timeout of a second that nobody waits for. The state is the thread's for the reason that {@code TimeoutBenchmark}
 * gives.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MakingBenchmark {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Param
    public MadeTimeout made = MadeTimeout.WITH_TIMEOUT_CANCELLED;

    /** How long timeouts are made before the first measured one. */
    @Param("1500")
    public int warmUpMillis = 1500;

    private final Context parent = Context.background().withCancel();

    @Setup
    public void warmUp() throws Exception {
        WarmUp.run(this::make, warmUpMillis);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Object make() {
        return switch (made) {
            case WITH_TIMEOUT, WITH_TIMEOUT_BRIEFLY -> parent.withTimeout(LIMIT);
            case WITH_TIMEOUT_CANCELLED -> cancelled();
            case NEW_TIMER, NEW_TIMER_BEFORE_1_23 -> Timer.start(LIMIT);
            case NEW_TIMER_STOPPED -> Timer.start(LIMIT).stop();
        };
    }

    private Context cancelled() {
        try (var context = parent.withTimeout(LIMIT)) {
            return context;
        }
    }
}
