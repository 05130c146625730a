package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Held;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Punctuality;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.jmh.JvmFlags;
import dev.goloom.bench.observe.Footprint;
import dev.goloom.bench.observe.JvmProgram;
import dev.goloom.bench.observe.Observation;
import dev.goloom.bench.observe.PunctualTimers;
import dev.goloom.bench.run.BenchmarkFailedException;
import dev.goloom.bench.run.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is not a time per operation: how late timers are, and what very many of something take. */
final class Programs {
    private final Path java;
    private final @Nullable GoModule go;
    private final ScoreboardSize.Observed size;
    private final PrintStream out;

    private final Map<Platform, List<Punctuality>> punctuality = new EnumMap<>(Platform.class);
    private final List<HeldRow> held = new ArrayList<>();

    Programs(Path java, @Nullable GoModule go, ScoreboardSize.Observed size, PrintStream out) {
        this.java = java;
        this.go = go;
        this.size = size;
        this.out = out;
    }

    void run() throws BenchmarkFailedException, InterruptedException {
        List<Platform> platforms = go == null ? List.of(Platform.JVM) : List.of(Platform.values());
        var progress = new Progress(out, platforms.size() * (size.rounds() + Held.values().length));
        for (int round = 1; round <= size.rounds(); round++) {
            for (Platform platform : platforms) {
                Punctuality seen =
                    progress.step("round %d/%d  timers of 1 ms, %s".formatted(round, size.rounds(), platform),
                        () -> punctuality(platform));
                punctuality.computeIfAbsent(platform, p -> new ArrayList<>()).add(seen);
                progress.end(Quantity.time((double) seen.medianNs()) + " late");
            }
        }
        for (Held each : Held.values()) {
            Held.Bytes onJvm = held(progress, each, Platform.JVM);
            held.add(HeldRow.of(each, onJvm, go == null ? null : held(progress, each, Platform.GO)));
        }
    }

    List<PunctualityRow> punctuality() {
        return punctuality.entrySet().stream().map(entry -> PunctualityRow.of(entry.getKey(), entry.getValue()))
            .toList();
    }

    List<HeldRow> held() {
        return List.copyOf(held);
    }

    private Punctuality punctuality(Platform platform) throws Exception {
        String alone = Integer.toString(size.alone());
        String together = Integer.toString(size.together());
        return Observation.read(platform == Platform.GO
            ? Objects.requireNonNull(go).observe("TestPunctuality", "", "-alone=" + alone, "-together=" + together)
            : JvmProgram.run(java, PunctualTimers.class, alone, together), Punctuality.class);
    }

    private Held.Bytes held(Progress progress, Held what, Platform platform)
            throws BenchmarkFailedException, InterruptedException {
        Held.Bytes seen =
            progress.step("%,d of  %s, %s".formatted(size.held(), what, platform), () -> held(what, platform));
        progress.end(Quantity.number(seen.bytesEach()) + " B each");
        return seen;
    }

    private Held.Bytes held(Held what, Platform platform) throws Exception {
        String count = Integer.toString(size.held());
        return Observation.read(platform == Platform.GO
            ? Objects.requireNonNull(go).observe("TestFootprint", "", "-held=" + what, "-calls=" + count)
            : JvmProgram.run(java, JvmFlags.heapForAMillion(), Footprint.class, what.name(), count), Held.Bytes.class);
    }
}
