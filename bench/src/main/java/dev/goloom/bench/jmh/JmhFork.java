package dev.goloom.bench.jmh;

import dev.goloom.bench.figures.Caller;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark in one fork, and returns its iterations. */
final class JmhFork {
    private final Path java;
    private final OutputFormat log;

    JmhFork(Path java, PrintStream log) {
        this.java = java;
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    ChainedOptionsBuilder options(Class<?> benchmark, String method, Caller caller) {
        return new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
            .jvm(java.toString())
            .jvmArgs(JvmFlags.of(caller).toArray(String[]::new))
            .forks(1)
            .shouldFailOnError(true);
    }

    List<IterationResult> run(ChainedOptionsBuilder options) throws RunnerException {
        var runs = new Runner(options.build(), log).run();
        BenchmarkParams params = runs.iterator().next().getParams();
        List<IterationResult> iterations = runs.stream().flatMap(run -> run.getBenchmarkResults().stream())
            .flatMap(fork -> fork.getIterationResults().stream()).toList();
        if (iterations.size() != params.getMeasurement().getCount()) {
            throw new RunnerException(params.getBenchmark() + " returned " + iterations.size() + " iterations");
        }
        return iterations;
    }

    static List<Double> primary(List<IterationResult> iterations) {
        return iterations.stream().map(iteration -> iteration.getPrimaryResult().getScore()).toList();
    }

    static List<Double> secondary(List<IterationResult> iterations, String name) {
        return iterations.stream().map(iteration -> {
            Result<?> result = iteration.getSecondaryResults().get(name);
            if (result == null) {
                throw new IllegalStateException("JMH reports no " + name + ": " + iteration.getSecondaryResults());
            }
            return result.getScore();
        }).toList();
    }
}
