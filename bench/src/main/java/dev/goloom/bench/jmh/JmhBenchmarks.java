package dev.goloom.bench.jmh;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.PublishedRun;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.figures.Versioned;
import dev.goloom.bench.ladder.LadderBenchmark;
import dev.goloom.bench.making.MakingBenchmark;
import dev.goloom.bench.seed.PublishedBenchmark;
import dev.goloom.bench.seed.PublishedProgram;
import dev.goloom.bench.situation.SituationBenchmark;
import dev.goloom.bench.timeout.TimeoutBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs tasks as JMH benchmarks, each in one fork of its own. */
public final class JmhBenchmarks {
    private final JmhFork fork;
    private final ForkSettings settings;

    /**
     * Nothing runs yet.
     *
     * @param java what starts a fork
     * @param log takes what JMH prints
     */
    public JmhBenchmarks(Path java, ForkSettings settings, PrintStream log) {
        fork = new JmhFork(java, log);
        this.settings = settings;
    }

    /**
     * Starts a fork and waits for its end.
     *
     * @throws RunnerException when the benchmark throws
     */
    public Sample run(Task task) throws RunnerException {
        return switch (task) {
            case Rung rung -> repeated(fork.options(LadderBenchmark.class, "call", rung.caller())
                .param("step", rung.step().name()));
            case Versioned versioned -> run(versioned.rung());
            case Situation situation -> repeated(fork.options(SituationBenchmark.class, "call", Caller.VIRTUAL)
                .threads(situation.circumstance().isOfManyCallers() ? Threads.MAX : 1)
                .param("circumstance", situation.circumstance().name())
                .param("strategy", situation.strategy().name()));
            case Making making -> sample(iterations(fork.options(MakingBenchmark.class, "make", Caller.VIRTUAL)
                .param("made", making.made().name())), 0);
            case Configuration it when it.scenario() == Scenario.IN_TIME ->
                repeated(fork.options(TimeoutBenchmark.class, "inTime", it.caller())
                    .param("strategy", it.strategy().name()));
            case Configuration it -> timedOut(it);
        };
    }

    /** Calls that are answered at once, of which some may give up. */
    private Sample repeated(ChainedOptionsBuilder options) throws RunnerException {
        List<IterationResult> iterations = iterations(options);
        return sample(iterations, stalled(iterations));
    }

    private static Sample sample(List<IterationResult> iterations, int stalled) {
        return new Sample(Median.of(JmhFork.primary(iterations)),
            Median.of(JmhFork.secondary(iterations, "gc.alloc.rate.norm")),
            List.of(), stalled);
    }

    /** As many calls as an iteration has time for. */
    private List<IterationResult> iterations(ChainedOptionsBuilder options) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(settings.iterationMillis());
        return fork.run(
            options.param("warmUpMillis", Integer.toString(settings.warmUpMillis()))
                .warmupIterations(1).warmupTime(time)
                .measurementIterations(settings.iterations()).measurementTime(time)
                .addProfiler(GCProfiler.class));
    }

    private Sample timedOut(Configuration configuration) throws RunnerException {
        List<IterationResult> calls = fork.run(
            fork.options(TimeoutBenchmark.class, "timedOut", configuration.caller())
                .param("strategy", configuration.strategy().name())
                .param("warmUpMillis", Integer.toString(settings.timedOutWarmUpMillis()))
                .warmupIterations(0).measurementIterations(settings.timedOutCalls()));
        List<Long> lateness = JmhFork.secondary(calls, "latenessNs").stream().map(Math::round).toList();
        return new Sample(Median.of(JmhFork.primary(calls)),
            Median.of(JmhFork.secondary(calls, "allocatedBytes")), lateness, stalled(calls));
    }

    /** With the mistakes of the published program, called from a virtual thread as Go's from a goroutine. */
    public PublishedRun published(PublishedProgram program) throws RunnerException {
        List<IterationResult> iterations = fork.run(
            fork.options(PublishedBenchmark.class, "published", Caller.VIRTUAL).param("program", program.name())
                .warmupIterations(0).measurementIterations(program.repeats()));
        List<Double> n = JmhFork.secondary(iterations, "n");
        List<Double> nanos = JmhFork.secondary(iterations, "nanos");
        return PublishedRun.middle(IntStream.range(0, n.size())
            .mapToObj(i -> new PublishedRun(nanos.get(i) / n.get(i), Math.round(n.get(i)))).toList());
    }

    private static int stalled(List<IterationResult> iterations) {
        return JmhFork.secondary(iterations, "stalled").stream().mapToInt(Double::intValue).sum();
    }
}
