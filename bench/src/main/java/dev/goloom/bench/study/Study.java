package dev.goloom.bench.study;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Judge;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.go.GoBenchmarks;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.go.GoTool;
import dev.goloom.bench.jmh.JmhBenchmarks;
import dev.goloom.bench.jmh.JvmFlags;
import dev.goloom.bench.report.StudyFiles;
import dev.goloom.bench.report.TerminalReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The command: measures, judges, writes {@code study.json}, {@code study.md} and {@code study.html}. */
public final class Study {
    private final StudySettings settings;
    private final PrintStream out;

    private Study(StudySettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Exits with 1 when a benchmark fails, with 2 when it is given arguments: it takes none. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            System.err
                .println("The study takes no arguments, only -Dstudy=smoke|default|full, -Dstudy.order and -Dstudy.go;"
                        + " for one benchmark, start org.openjdk.jmh.Main from this jar.");
            System.exit(2);
        }
        // Whatever ends this process also ends the JVM or the Go program that it is measuring.
        Runtime.getRuntime().addShutdownHook(
            new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Study(StudySettings.fromSystemProperties(), out).run();
        } catch (BenchmarkFailedException failed) {
            out.printf("%n%nBENCHMARK FAILED: %s%n", failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, BenchmarkFailedException {
        Path directory = Files.createDirectories(settings.directory());
        GoTool go = GoTool.find(settings.go());
        out.printf("Study: %s, %d round(s), order %d, JDK %s, %s%n", settings.size(), settings.size().rounds(),
            settings.order(), Runtime.version(), go.missing() == null ? go.version() : go.missing());
        try (var log = new PrintStream(Files.newOutputStream(directory.resolve("jmh.log")), true,
            StandardCharsets.UTF_8)) {
            GoModule module = compile(go, directory);
            var measurement = new Measurement(new JmhBenchmarks(settings.size().fork(), log), benchmarks(module),
                Plan.of(settings.size().rounds(), settings.order(), go.missing() == null), out);
            measurement.run();
            var observations = new Observations(module, go, settings.size().observed(), out);
            observations.run();
            StudyResult result = result(measurement, observations, go);
            StudyFiles.write(result, directory);
            TerminalReport.print(result, directory.toAbsolutePath().normalize(), out);
        }
    }

    private @Nullable GoModule compile(GoTool go, Path directory) throws IOException, InterruptedException {
        if (go.missing() != null) {
            return null;
        }
        out.println("Compiling the Go benchmarks; the first time, Go also compiles its standard library.");
        return GoModule.compile(go, directory.resolve("go"));
    }

    private @Nullable GoBenchmarks benchmarks(@Nullable GoModule module) {
        return module == null
            ? null
            : new GoBenchmarks(module, settings.size().goInTimeMillis() + "ms",
                settings.size().goInTimeIterations(), settings.size().fork().timedOutCalls());
    }

    private StudyResult result(Measurement measurement, Observations observations, GoTool go)
            throws InterruptedException {
        var environment = new Environment(Machine.cpu(), Runtime.getRuntime().availableProcessors(), Machine.os(),
            Machine.jdk(), String.join(" ", JvmFlags.common()), go.version(), go.missing(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), Machine.commit(), settings.size().toString(),
            settings.size().rounds(), Estimate.CONFIDENCE, settings.order(), settings.reproduce());
        return new StudyResult(environment, new SeedTable(measurement).rows(), measurement.samples().rows(),
            measurement.samples().ladder(), observations.heard(), observations.fired(), observations.retained(),
            new Judge(measurement.samples(), settings.size().judged(), go.missing()).claims());
    }
}
