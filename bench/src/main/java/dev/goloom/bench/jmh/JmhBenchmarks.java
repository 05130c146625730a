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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs tasks as JMH benchmarks, each in one fork of its own. */
public final class JmhBenchmarks {
    private final Path java;
    private final ForkSettings settings;
    private final OutputFormat log;

    /**
     * Nothing runs yet.
     *
     * @param java what starts a fork
     * @param log takes what JMH prints
     */
    public JmhBenchmarks(Path java, ForkSettings settings, PrintStream log) {
        this.java = java;
        this.settings = settings;
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    /**
     * Starts a fork and waits for its end.
     *
     * @throws RunnerException when the benchmark throws
     */
    public Sample run(Task task) throws RunnerException {
        return switch (task) {
            case Rung rung -> repeated(options(LadderBenchmark.class, "call", rung.caller())
                .param("step", rung.step().name()));
            case Versioned versioned -> run(versioned.rung());
            case Situation situation -> repeated(options(SituationBenchmark.class, "call", Caller.VIRTUAL)
                .threads(situation.circumstance().isOfManyCallers() ? Threads.MAX : 1)
                .param("circumstance", situation.circumstance().name())
                .param("strategy", situation.strategy().name()));
            case Making making -> sample(iterations(options(MakingBenchmark.class, "make", Caller.VIRTUAL)
                .param("made", making.made().name())), 0);
            case Configuration it when it.scenario() == Scenario.IN_TIME ->
                repeated(options(TimeoutBenchmark.class, "inTime", it.caller())
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
        return new Sample(Median.of(primary(iterations)), Median.of(secondary(iterations, "gc.alloc.rate.norm")),
            List.of(), stalled);
    }

    /** As many calls as an iteration has time for. */
    private List<IterationResult> iterations(ChainedOptionsBuilder options) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(settings.iterationMillis());
        return fork(
            options.param("warmUpMillis", Integer.toString(settings.warmUpMillis()))
                .warmupIterations(1).warmupTime(time)
                .measurementIterations(settings.iterations()).measurementTime(time)
                .addProfiler(GCProfiler.class));
    }

    private Sample timedOut(Configuration configuration) throws RunnerException {
        List<IterationResult> calls = fork(
            options(TimeoutBenchmark.class, "timedOut", configuration.caller())
                .param("strategy", configuration.strategy().name())
                .param("warmUpMillis", Integer.toString(settings.timedOutWarmUpMillis()))
                .warmupIterations(0).measurementIterations(settings.timedOutCalls()));
        List<Long> lateness = secondary(calls, "latenessNs").stream().map(Math::round).toList();
        return new Sample(Median.of(primary(calls)),
            Median.of(secondary(calls, "allocatedBytes")), lateness, stalled(calls));
    }

    /** With the mistakes of the published program, called from a virtual thread as Go's from a goroutine. */
    public PublishedRun published(PublishedProgram program) throws RunnerException {
        List<IterationResult> iterations = fork(
            options(PublishedBenchmark.class, "published", Caller.VIRTUAL).param("program", program.name())
                .warmupIterations(0).measurementIterations(program.repeats()));
        List<Double> n = secondary(iterations, "n");
        List<Double> nanos = secondary(iterations, "nanos");
        return PublishedRun.middle(IntStream.range(0, n.size())
            .mapToObj(i -> new PublishedRun(nanos.get(i) / n.get(i), Math.round(n.get(i)))).toList());
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, String method, Caller caller) {
        return new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
            .jvm(java.toString())
            .jvmArgs(JvmFlags.of(caller).toArray(String[]::new))
            .forks(1)
            .shouldFailOnError(true);
    }

    private List<IterationResult> fork(ChainedOptionsBuilder options) throws RunnerException {
        var runs = new Runner(options.build(), log).run();
        BenchmarkParams params = runs.iterator().next().getParams();
        List<IterationResult> iterations = runs.stream().flatMap(run -> run.getBenchmarkResults().stream())
            .flatMap(fork -> fork.getIterationResults().stream()).toList();
        if (iterations.size() != params.getMeasurement().getCount()) {
            throw new RunnerException(params.getBenchmark() + " returned " + iterations.size() + " iterations");
        }
        return iterations;
    }

    private static int stalled(List<IterationResult> iterations) {
        return secondary(iterations, "stalled").stream().mapToInt(Double::intValue).sum();
    }

    private static List<Double> primary(List<IterationResult> iterations) {
        return iterations.stream().map(iteration -> iteration.getPrimaryResult().getScore()).toList();
    }

    private static List<Double> secondary(List<IterationResult> iterations, String name) {
        return iterations.stream().map(iteration -> {
            Result<?> result = iteration.getSecondaryResults().get(name);
            if (result == null) {
                throw new IllegalStateException("JMH reports no " + name + ": " + iteration.getSecondaryResults());
            }
            return result.getScore();
        }).toList();
    }
}
