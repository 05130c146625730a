package dev.goloom.bench.study;

import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Lateness;
import dev.goloom.bench.figures.Measured;
import dev.goloom.bench.figures.MeasuredProcess;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.PublishedRun;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Samples;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.go.GoBenchmarks;
import dev.goloom.bench.run.BenchmarkFailedException;
import dev.goloom.bench.run.CacheLine;
import dev.goloom.bench.run.Progress;
import dev.goloom.bench.seed.PublishedProgram;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a plan out. The first benchmark that fails ends it, with that benchmark's name. */
final class Measurement {
    /** So many calls of one process may time out though their result comes at once. */
    private static final int MOST_STALLS = 3;

    private final Subjects subjects;
    private final Plan plan;
    private final List<PublishedProgram> programs;
    private final Progress progress;
    private final Samples samples = new Samples();
    private final List<MeasuredProcess> processes = new ArrayList<>();
    private final Map<Platform, Map<PublishedProgram, PublishedRun>> published = new EnumMap<>(Platform.class);

    /**
     * @param withPublished whether the published programs are run, too
     * @param out takes a line for each step
     */
    Measurement(Subjects subjects, Plan plan, boolean withPublished, PrintStream out) {
        this.subjects = subjects;
        this.plan = plan;
        programs = withPublished ? List.of(PublishedProgram.values()) : List.of();
        progress = new Progress(out, programs.size() * (subjects.go() == null ? 1 : 2)
                + plan.rounds().stream().mapToInt(List::size).sum());
    }

    /** The published programs, with their mistakes. */
    private void repeatPublished() throws BenchmarkFailedException, InterruptedException {
        GoBenchmarks go = subjects.go();
        for (PublishedProgram program : programs) {
            repeat(program, Platform.JVM, () -> subjects.jvm().published(program));
            if (go != null) {
                repeat(program, Platform.GO, () -> go.published(program.id(), program.repeats()));
            }
        }
    }

    void run() throws BenchmarkFailedException, InterruptedException {
        repeatPublished();
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
        for (Task task : samples.tasks()) {
            List<Sample> all = samples.of(task);
            int stalled = all.stream().mapToInt(Sample::stalled).sum();
            if (!(task instanceof Configuration) && stalled > MOST_STALLS * all.size()) {
                throw new BenchmarkFailedException(task.toString(), new AssertionError(stalled + " calls timed out"));
            }
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

    /** One after the other. */
    List<MeasuredProcess> processes() {
        return List.copyOf(processes);
    }

    private void measure(int round, Task task) throws BenchmarkFailedException, InterruptedException {
        String name = "round %d/%d  %s".formatted(round, plan.rounds().size(), task);
        Double lineNs = CacheLine.oneWayNs();
        Sample sample =
            progress.step(name, () -> subjects.run(task));
        samples.add(task, sample);
        processes.add(new MeasuredProcess(round, task.toString(), sample.nsPerOp(), lineNs));
        progress.end(Quantity.number(sample.nsPerOp()) + " ns/op");
    }
}
