package dev.goloom.bench.study;

import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.LadderRow;
import dev.goloom.bench.figures.Lateness;
import dev.goloom.bench.figures.Measured;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.PublishedRun;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Samples;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.SituationRow;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.go.GoBenchmarks;
import dev.goloom.bench.jmh.JmhBenchmarks;
import dev.goloom.bench.seed.PublishedProgram;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a plan out. The first benchmark that fails ends it, with that benchmark's name. */
final class Measurement {
    /** So many calls of one process may time out though their result comes at once. */
    private static final int MOST_STALLS = 3;

    private final JmhBenchmarks jvm;
    private final @Nullable GoBenchmarks go;
    private final Plan plan;
    private final Progress progress;
    private final Samples samples = new Samples();
    private final Map<Platform, Map<PublishedProgram, PublishedRun>> published = new EnumMap<>(Platform.class);

    Measurement(JmhBenchmarks jvm, @Nullable GoBenchmarks go, Plan plan, PrintStream out) {
        this.jvm = jvm;
        this.go = go;
        this.plan = plan;
        int programs = PublishedProgram.values().length * (go == null ? 1 : 2);
        progress = new Progress(out, programs + plan.rounds().stream().mapToInt(List::size).sum());
    }

    /** The published programs, with their mistakes. */
    void repeatPublished() throws BenchmarkFailedException, InterruptedException {
        for (PublishedProgram program : PublishedProgram.values()) {
            repeat(program, Platform.JVM, () -> jvm.published(program));
            if (go != null) {
                repeat(program, Platform.GO, () -> go.published(program.id(), program.repeats()));
            }
        }
    }

    void run() throws BenchmarkFailedException, InterruptedException {
        int round = 0;
        for (List<Task> tasks : plan.rounds()) {
            round++;
            for (Task task : tasks) {
                measure(round, task);
            }
        }
        checkThatStallsAreRare();
    }

    /** A few calls that end the other way are the machine's doing, which stood still for a moment; many are not. */
    private void checkThatStallsAreRare() throws BenchmarkFailedException {
        for (Measured row : samples.rows()) {
            Lateness lateness = row.lateness();
            int most = lateness == null ? MOST_STALLS * row.processes() : lateness.calls() / 2;
            if (row.stalled() > most) {
                var name = new Configuration(row.strategy(), row.scenario(), row.caller(), row.platform());
                throw new BenchmarkFailedException(name.toString(), new AssertionError(
                    row.stalled() + (lateness == null ? " calls timed out" : " calls returned the late result")));
            }
        }
        for (LadderRow row : samples.ladder()) {
            checkThatStallsAreRare(new Rung(row.step(), row.platform()), row.stalled(), row.processes());
        }
        for (SituationRow row : samples.situations()) {
            checkThatStallsAreRare(new Situation(row.circumstance(), row.strategy(), row.platform()), row.stalled(),
                row.processes());
        }
    }

    private static void checkThatStallsAreRare(Task task, int stalled, int processes) throws BenchmarkFailedException {
        if (stalled > MOST_STALLS * processes) {
            throw new BenchmarkFailedException(task.toString(), new AssertionError(stalled + " calls timed out"));
        }
    }

    Samples samples() {
        return samples;
    }

    /** Null on a platform that was not measured. */
    @Nullable PublishedRun published(PublishedProgram program, Platform platform) {
        return published.getOrDefault(platform, Map.of()).get(program);
    }

    private void repeat(PublishedProgram program, Platform platform, Progress.Step<PublishedRun> step)
            throws BenchmarkFailedException, InterruptedException {
        PublishedRun run = progress.step("published  " + program.id() + " with its mistake, " + platform, step);
        published.computeIfAbsent(platform, p -> new EnumMap<>(PublishedProgram.class)).put(program, run);
        progress.end(Quantity.number(run.nsPerOp()) + " ns/op");
    }

    private void measure(int round, Task task) throws BenchmarkFailedException, InterruptedException {
        String name = "round %d/%d  %s".formatted(round, plan.rounds().size(), task);
        Sample sample =
            progress.step(name, () -> task.platform() == Platform.GO && go != null ? go.run(task) : jvm.run(task));
        samples.add(task, sample);
        progress.end(Quantity.number(sample.nsPerOp()) + " ns/op");
    }

}
