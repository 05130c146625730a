package dev.goloom.bench.study;

import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.Fired;
import dev.goloom.bench.figures.FiredRow;
import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Heard;
import dev.goloom.bench.figures.HeardRow;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Retained;
import dev.goloom.bench.figures.RetainedRow;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.observe.FiredTimeouts;
import dev.goloom.bench.observe.JvmProgram;
import dev.goloom.bench.observe.Leftovers;
import dev.goloom.bench.observe.Observation;
import dev.goloom.bench.observe.WhoHears;
import dev.goloom.bench.run.BenchmarkFailedException;
import dev.goloom.bench.run.Progress;
import dev.goloom.timeout.Strategy;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is not a time per call: programs that each run once, or a few times, and say what they have seen. */
final class Observations {
    private final Path java;
    private final @Nullable GoModule go;
    private final boolean oldTimers;
    private final Set<Experiment> experiments;
    private final StudySize.Observed size;
    private final PrintStream out;

    private final List<HeardRow> heard = new ArrayList<>();
    private final Map<Watched, List<Fired>> fired = new LinkedHashMap<>();
    private final List<RetainedRow> retained = new ArrayList<>();

    /** A strategy on one side. */
    private record Watched(Strategy strategy, Platform platform) {
        @Override
        public String toString() {
            return strategy + ", " + platform;
        }
    }

    Observations(Path java, Subjects subjects, StudySettings settings, PrintStream out) {
        this.java = java;
        this.go = subjects.module();
        this.oldTimers = subjects.tool().hasOldTimers();
        this.experiments = settings.experiments();
        this.size = settings.size().observed();
        this.out = out;
    }

    void run() throws BenchmarkFailedException, InterruptedException {
        List<Watched> hearing = of(Experiment.HEARD, strategies());
        List<Watched> firing = of(Experiment.FIRED, strategies().stream()
            .filter(each -> size.all() || Configuration.isInGo(each.strategy())).toList());
        List<Forgotten> ofGo = of(Experiment.LEFTOVERS, go == null ? List.of() : ofGo());
        List<Forgotten> ofJvm = of(Experiment.LEFTOVERS,
            Arrays.stream(Forgotten.values()).filter(each -> !each.title(Platform.JVM).isEmpty()).toList());
        var progress = new Progress(out, hearing.size() + firing.size() * size.rounds() + ofJvm.size() + ofGo.size());
        for (Watched watched : hearing) {
            Heard seen = progress.step("who hears  " + watched, () -> heard(watched));
            heard.add(HeardRow.of(watched.strategy(), watched.platform(), seen));
            progress.end(Quantity.number(seen.callerMillis()) + " ms");
        }
        for (int round = 1; round <= size.rounds(); round++) {
            for (Watched watched : firing) {
                Fired seen = progress.step("round %d/%d  fired  %s".formatted(round, size.rounds(), watched),
                    () -> fired(watched));
                fired.computeIfAbsent(watched, each -> new ArrayList<>()).add(seen);
                progress.end(Quantity.time(seen.firedCpuNs()));
            }
        }
        for (Forgotten each : ofJvm) {
            retain(progress, each, Platform.JVM);
        }
        for (Forgotten each : ofGo) {
            retain(progress, each, Platform.GO);
        }
    }

    private <T> List<T> of(Experiment experiment, List<T> all) {
        return experiments.contains(experiment) ? all : List.of();
    }

    List<HeardRow> heard() {
        return List.copyOf(heard);
    }

    List<FiredRow> fired() {
        return fired.entrySet().stream()
            .map(entry -> FiredRow.of(entry.getKey().strategy(), entry.getKey().platform(), entry.getValue())).toList();
    }

    List<RetainedRow> retained() {
        return List.copyOf(retained);
    }

    private List<Watched> strategies() {
        List<Platform> platforms = go == null ? List.of(Platform.JVM) : List.of(Platform.values());
        return platforms.stream()
            .flatMap(platform -> Configuration.of(platform).stream().map(Configuration::strategy).distinct()
                .map(strategy -> new Watched(strategy, platform)))
            .toList();
    }

    private List<Forgotten> ofGo() {
        return Arrays.stream(Forgotten.values()).filter(each -> oldTimers || each != Forgotten.AFTER_BEFORE_1_23)
            .toList();
    }

    private Heard heard(Watched watched) throws Exception {
        String output = go != null && watched.platform() == Platform.GO
            ? go.observe("TestWhoHears", "", "-strategy=" + watched.strategy())
            : JvmProgram.run(java, WhoHears.class, watched.strategy().name());
        return Observation.read(output, Heard.class);
    }

    private Fired fired(Watched watched) throws Exception {
        String output = go != null && watched.platform() == Platform.GO
            ? go.observe("TestFired", "", "-strategy=" + watched.strategy(), "-calls=" + size.fired())
            : JvmProgram.run(java, FiredTimeouts.class, watched.strategy().name(), Integer.toString(size.fired()));
        return Observation.read(output, Fired.class);
    }

    private void retain(Progress progress, Forgotten forgotten, Platform platform)
            throws BenchmarkFailedException, InterruptedException {
        Retained seen = progress.step("without cancel  " + forgotten + ", " + platform,
            () -> retained(forgotten, platform));
        retained.add(RetainedRow.of(forgotten, platform, seen));
        progress.end(Quantity.number(seen.bytesPerCall()) + " B/call");
    }

    private Retained retained(Forgotten forgotten, Platform platform) throws Exception {
        String calls = Integer.toString(size.forgetful());
        String points = Integer.toString(size.points());
        String debug = forgotten == Forgotten.AFTER_BEFORE_1_23 ? "asynctimerchan=1" : "";
        String output = go != null && platform == Platform.GO
            ? go.observe("TestLeftovers", debug, "-forgotten=" + forgotten, "-calls=" + calls, "-points=" + points)
            : JvmProgram.run(java, Leftovers.class, forgotten.name(), calls, points);
        return Observation.read(output, Retained.class);
    }
}
