package dev.goloom.bench.study;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.Judge;
import dev.goloom.bench.figures.MadeTimeout;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Samples;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.go.GoTool;
import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.jmh.JvmFlags;
import dev.goloom.bench.run.BenchmarkFailedException;
import dev.goloom.bench.run.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    /** Runs the experiments that are asked for. */
    public StudyResult run() throws IOException, InterruptedException, BenchmarkFailedException {
        List<GoTool> gos = begin();
        Files.createDirectories(settings.directory());
        try (var log = log()) {
            Subjects subjects = Subjects.of(settings, gos, log);
            Plan plan =
                Plan.of(settings.size().rounds(), settings.order(), settings.experiments(), subjects.versions());
            if (!gos.getFirst().hasOldTimers()) {
                plan = plan.without(new Making(MadeTimeout.NEW_TIMER_BEFORE_1_23, Platform.GO));
            }
            var measurement = new Measurement(subjects, plan, has(Experiment.CALLS), progress);
            measurement.run();
            var observations = new Observations(settings.jdk().java(), subjects, settings, progress);
            observations.run();
            Samples samples = measurement.samples();
            return new StudyResult(environment(gos.getFirst()),
                of(Experiment.CALLS, new SeedTable(measurement)::rows), of(Experiment.CALLS, samples::rows),
                of(Experiment.LADDER, samples::ladder), of(Experiment.CALLERS, samples::callers), samples.situations(),
                samples.made(), samples.versions(), observations.heard(), observations.fired(), observations.retained(),
                of(Experiment.CALLS,
                    new Judge(samples, settings.size().judged(), gos.getFirst().missing())::claims),
                measurement.processes());
        }
    }

    private boolean has(Experiment experiment) {
        return settings.experiments().contains(experiment);
    }

    private <T> List<T> of(Experiment experiment, Supplier<List<T>> rows) {
        return has(experiment) ? rows.get() : List.of();
    }

    /** The Gos that can be used; the first one, with its reason, if none can. */
    private List<GoTool> begin() throws InterruptedException {
        var gos = new ArrayList<GoTool>();
        for (String command : settings.gos()) {
            gos.add(GoTool.find(command));
        }
        List<GoTool> usable = gos.stream().filter(go -> go.missing() == null).toList();
        progress.printf("Study: %s, %d round(s), order %d, %s, %s%n", settings.size(), settings.size().rounds(),
            settings.order(), settings.jdks().stream().map(Jdk::toString).collect(Collectors.joining(", ")),
            gos.stream().map(GoTool::name).collect(Collectors.joining(", ")));
        if (usable.isEmpty()) {
            return List.of(gos.getFirst());
        }
        progress.println("Compiling the Go benchmarks; the first time, Go also compiles its standard library.");
        return usable;
    }

    private PrintStream log() throws IOException {
        return new PrintStream(Files.newOutputStream(settings.directory().resolve("jmh.log")), true,
            StandardCharsets.UTF_8);
    }

    private Environment environment(GoTool go) throws InterruptedException {
        return new Environment(Machine.cpu(), Runtime.getRuntime().availableProcessors(), Machine.os(),
            settings.jdk().toString(), String.join(" ", JvmFlags.common()), go.version(), go.missing(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), Machine.commit(), settings.size().toString(),
            settings.size().rounds(), Estimate.CONFIDENCE, settings.order(), settings.reproduce());
    }
}
