package dev.goloom.bench.ladder;

import dev.goloom.bench.figures.Step;
import dev.goloom.bench.timeout.Stalls;
import dev.goloom.bench.warmup.WarmUp;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A call of which some steps are left out. The state is the thread's for the reason that {@code TimeoutBenchmark} gives. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LadderBenchmark {
    @Param
    public Step step = Step.START;

    /** How long calls run before the first measured one. */
    @Param("1500")
    public int warmUpMillis = 1500;

    private final Rungs rungs = new Rungs();

    @Setup
    public void warmUp() throws Exception {
        WarmUp.run(() -> rungs.call(step), warmUpMillis);
    }

    /** The goroutine answers at once; a call that gives up instead is counted. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public int call(Stalls stalls) throws Exception {
        int result = rungs.call(step);
        if (result == Rungs.GAVE_UP) {
            stalls.stalled++;
        }
        return result;
    }
}
