package dev.goloom.bench.study;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Judge;
import dev.goloom.bench.figures.LadderResult;
import dev.goloom.bench.figures.Samples;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.go.GoBenchmarks;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.go.GoTool;
import dev.goloom.bench.jmh.JmhBenchmarks;
import dev.goloom.bench.jmh.JvmFlags;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Measures, observes and judges. */
public final class Study {
    private final StudySettings settings;
    private final PrintStream progress;

    /**
     * Nothing runs yet.
     *
     * @param progress takes a line for each step
     */
    public Study(StudySettings settings, PrintStream progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** All of it. */
    public StudyResult run() throws IOException, InterruptedException, BenchmarkFailedException {
        GoTool go = begin("Study");
        GoModule module = compile(go);
        try (var log = log()) {
            var measurement = new Measurement(jvm(log), benchmarks(module),
                Plan.of(settings.size().rounds(), settings.order(), module != null, settings.size().situations()),
                progress);
            measurement.repeatPublished();
            measurement.run();
            var observations =
                new Observations(settings.jdk().java(), module, go, settings.size().observed(), progress);
            observations.run();
            Samples samples = measurement.samples();
            return new StudyResult(environment(go), new SeedTable(measurement).rows(), samples.rows(), samples.ladder(),
                samples.situations(),
                observations.heard(), observations.fired(), observations.retained(),
                new Judge(samples, settings.size().judged(), go.missing()).claims());
        }
    }

    /** The ladder alone. */
    public LadderResult ladder() throws IOException, InterruptedException, BenchmarkFailedException {
        GoTool go = begin("Ladder");
        GoModule module = compile(go);
        try (var log = log()) {
            var measurement = new Measurement(jvm(log), benchmarks(module),
                Plan.ladder(settings.size().rounds(), settings.order(), module != null), progress);
            measurement.run();
            return new LadderResult(environment(go), measurement.samples().ladder());
        }
    }

    private GoTool begin(String what) throws InterruptedException {
        GoTool go = GoTool.find(settings.go());
        progress.printf("%s: %s, %d round(s), order %d, %s, %s%n", what, settings.size(), settings.size().rounds(),
            settings.order(), settings.jdk(), go.missing() == null ? go.version() : go.missing());
        return go;
    }

    private PrintStream log() throws IOException {
        return new PrintStream(Files.newOutputStream(settings.directory().resolve("jmh.log")), true,
            StandardCharsets.UTF_8);
    }

    private JmhBenchmarks jvm(PrintStream log) {
        return new JmhBenchmarks(settings.jdk().java(), settings.size().fork(), log);
    }

    private @Nullable GoModule compile(GoTool go) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(settings.directory());
        if (go.missing() != null) {
            return null;
        }
        progress.println("Compiling the Go benchmarks; the first time, Go also compiles its standard library.");
        return GoModule.compile(go, directory.resolve("go"));
    }

    private @Nullable GoBenchmarks benchmarks(@Nullable GoModule module) {
        return module == null
            ? null
            : new GoBenchmarks(module, settings.size().goInTimeMillis() + "ms",
                settings.size().goInTimeIterations(), settings.size().fork().timedOutCalls());
    }

    private Environment environment(GoTool go) throws InterruptedException {
        return new Environment(Machine.cpu(), Runtime.getRuntime().availableProcessors(), Machine.os(),
            settings.jdk().toString(), String.join(" ", JvmFlags.common()), go.version(), go.missing(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), Machine.commit(), settings.size().toString(),
            settings.size().rounds(), Estimate.CONFIDENCE, settings.order(), settings.reproduce());
    }
}
