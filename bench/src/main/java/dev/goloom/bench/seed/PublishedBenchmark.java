package dev.goloom.bench.seed;

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
import org.openjdk.jmh.infra.Blackhole;

/**
 * One published program, run as {@code go test} ran it, in a JVM of its own.
 *
 * <p>Go's code is machine code before {@code go test} starts it; the JVM's is so only after a warm-up. Without one this
 * would time the interpreter, so the calls that answer at once run for a moment first. What is then timed is what Go
 * times: a single run, right after a garbage collection, with every other thread asleep.
 *
 * <p>The state is the thread's, so that it is set up without a monitor, which on JDK 21 would pin the caller.
 */
@State(Scope.Thread)
public class PublishedBenchmark {
    @Param
    public PublishedProgram program = PublishedProgram.CONTEXT;

    /** How long the programs which answer at once run before the one that is timed. */
    @Param("1500")
    public int warmUpMillis = 1500;

    @Setup
    public void warmUp(Blackhole blackhole) throws Exception {
        WarmUp.run(() -> {
            blackhole.consume(PublishedProgram.CONTEXT.body());
            blackhole.consume(PublishedProgram.TIME_AFTER.body());
        }, warmUpMillis);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public void published(LastRun lastRun, Blackhole blackhole) throws Exception {
        GoTestLoop.Result result = GoTestLoop.run(n -> {
            System.gc(); // go test collects garbage before every run
            long start = System.nanoTime();
            blackhole.consume(program.body());
            return System.nanoTime() - start;
        });
        lastRun.n = result.n();
        lastRun.nanos = result.nanos();
    }
}
