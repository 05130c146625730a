package dev.goloom.bench.go;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.MadeTimeout;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.PublishedRun;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.figures.Versioned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs tasks as Go benchmarks. */
public final class GoBenchmarks {
    private final GoModule module;
    private final String inTime;
    private final int inTimeIterations;
    private final int timedOutCalls;
    private final boolean whole;

    /**
     * @param inTime how long one iteration of calls that are answered at once lasts, as {@code -test.benchtime}
     * @param inTimeIterations how many of these to make
     * @param timedOutCalls how many calls that time out to make
     * @param whole whether what forgets things runs for as long as it did when it was published
     */
    public GoBenchmarks(GoModule module, String inTime, int inTimeIterations, int timedOutCalls, boolean whole) {
        this.module = module;
        this.inTime = inTime;
        this.inTimeIterations = inTimeIterations;
        this.timedOutCalls = timedOutCalls;
        this.whole = whole;
    }

    public Sample run(Task task) throws IOException, InterruptedException {
        return switch (task) {
            case Rung rung -> inTime("BenchmarkLadder/step=" + rung.step().name(), flags(rung.caller()));
            case Versioned versioned -> run(versioned.rung());
            case Making making -> made(making.made());
            case Situation situation -> inTime("BenchmarkSituation/circumstance=" + situation.circumstance().name()
                    + "/strategy=" + situation.strategy().name());
            case Configuration configuration -> run(configuration);
        };
    }

    private Sample run(Configuration configuration) throws IOException, InterruptedException {
        String name = "/strategy=" + configuration.strategy() + "/caller=" + configuration.caller();
        return configuration.scenario() == Scenario.IN_TIME
            ? inTime("BenchmarkInTime" + name)
            : timedOut("BenchmarkTimedOut" + name);
    }

    /**
     * With the mistakes of the published program, as {@code go test} runs it when it is asked for nothing else.
     *
     * @param repeats how many processes to take the middle figure of
     */
    public PublishedRun published(String id, int repeats) throws IOException, InterruptedException {
        var runs = new ArrayList<PublishedRun>();
        for (int i = 0; i < repeats; i++) {
            GoBenchmarkLine line = module.run(id.replace("Benchmark", "BenchmarkMistaken"), "1s", 1).getFirst();
            runs.add(new PublishedRun(line.figure("ns/op"), line.n()));
        }
        return PublishedRun.middle(runs);
    }

    static String[] flags(Caller caller) {
        return switch (caller) {
            case VIRTUAL -> new String[0];
            case PLATFORM -> new String[] {"-locked"};
            case ONE_CARRIER -> new String[] {"-test.cpu=1"};
        };
    }

    /** A benchmark that forgets things has another figure if it runs for longer: so it runs once, for as long as Go does. */
    private Sample made(MadeTimeout made) throws IOException, InterruptedException {
        String debug = made == MadeTimeout.NEW_TIMER_BEFORE_1_23 ? "asynctimerchan=1" : "";
        String time = whole ? made == MadeTimeout.WITH_TIMEOUT_BRIEFLY ? "100ms" : "1s" : inTime;
        GoBenchmarkLine line = module.run(debug, "BenchmarkMaking/made=" + made.name(), time, 1).getFirst();
        return new Sample(line.figure("ns/op"), line.figure("B/op"), List.of(), 0);
    }

    private Sample inTime(String benchmark, String... flags) throws IOException, InterruptedException {
        List<GoBenchmarkLine> iterations = module.run(benchmark, inTime, inTimeIterations, flags);
        return new Sample(GoBenchmarkLine.median(iterations, "ns/op"), GoBenchmarkLine.median(iterations, "B/op"),
            List.of(), stalled(iterations));
    }

    private Sample timedOut(String benchmark) throws IOException, InterruptedException {
        List<GoBenchmarkLine> calls = module.run(benchmark, "1x", timedOutCalls);
        List<Long> lateness = calls.stream().map(call -> Math.round(call.figure("late-ns"))).toList();
        return new Sample(GoBenchmarkLine.median(calls, "ns/op"), GoBenchmarkLine.median(calls, "B/op"), lateness,
            stalled(calls));
    }

    private static int stalled(List<GoBenchmarkLine> lines) {
        return lines.stream().mapToInt(line -> (int) line.figure("stalled")).sum();
    }
}
