package dev.goloom.bench.report;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Claim;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Fired;
import dev.goloom.bench.figures.FiredRow;
import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Heard;
import dev.goloom.bench.figures.HeardRow;
import dev.goloom.bench.figures.Judge;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.PerPlatform;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Retained;
import dev.goloom.bench.figures.RetainedRow;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Samples;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.SeedRow;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.MeasuredProcess;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.figures.Versioned;
import dev.goloom.timeout.Strategy;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results to render, with figures that no machine has to produce first. */
final class Example {
    static final String NO_GO = "go not found on the PATH";

    private Example() {}

    static StudyResult withGo() {
        return result(null, "Some CPU");
    }

    static StudyResult withoutGo() {
        return result(NO_GO, "Some CPU");
    }

    static StudyResult onCpu(String cpu) {
        return result(null, cpu);
    }

    private static StudyResult result(@Nullable String goMissing, String cpu) {
        Samples samples = samples(goMissing == null);
        List<Claim> claims = new Judge(samples, true, goMissing).claims();
        var environment = new Environment(cpu, 2, "Linux 6 amd64", "Vendor 25.0.3", "-Xmx1g",
            goMissing == null ? "go1.26.8" : null, goMissing, "2026-11-22T00:00:00Z", "0123456789ab", "default", 3,
            0.95,
            42, "mvn -pl bench verify");
        return new StudyResult(environment, List.of(seed(goMissing == null)), samples.rows(), samples.ladder(),
            samples.callers(), samples.situations(), samples.made(), samples.versions(),
            heard(goMissing == null), fired(goMissing == null), retained(goMissing == null), claims,
            List.of(new MeasuredProcess(1, "one thing", 849, 27.0), new MeasuredProcess(2, "one thing", 2_877, 165.0),
                new MeasuredProcess(1, "another", 849, 27.0), new MeasuredProcess(2, "another", 1_200, 165.0)));
    }

    private static List<HeardRow> heard(boolean withGo) {
        var heard = new Heard("TimeoutException", 50.4, false, "the end of its context", "nothing");
        return platforms(withGo).map(platform -> HeardRow.of(Strategy.CONTEXT, platform, heard)).toList();
    }

    private static List<FiredRow> fired(boolean withGo) {
        var runs = List.of(fired(9_000), fired(10_000), fired(11_000));
        return platforms(withGo).map(platform -> FiredRow.of(Strategy.CONTEXT, platform, runs)).toList();
    }

    private static Fired fired(double cpuNs) {
        return new Fired(10_000, 8_000, cpuNs, 2_000, 2_400, new Fired.Late(400_000, 900_000, 1_000_000));
    }

    private static List<RetainedRow> retained(boolean withGo) {
        var curve = new Retained(List.of(new Retained.Point(0, 0, 0), new Retained.Point(1_000, 300_000, 4_000)));
        return platforms(withGo).map(platform -> RetainedRow.of(Forgotten.WITH_DEADLINE, platform, curve)).toList();
    }

    private static Stream<Platform> platforms(boolean withGo) {
        return Stream.of(Platform.values()).filter(platform -> withGo || platform == Platform.JVM);
    }

    private static Samples samples(boolean withGo) {
        var samples = new Samples();
        for (int round = 0; round < 3; round++) {
            int number = round;
            for (Platform platform : withGo ? Platform.values() : new Platform[] {Platform.JVM}) {
                for (Configuration configuration : Configuration.of(platform)) {
                    samples.add(configuration, sample(configuration, round));
                }
                for (Situation situation : Situation.of(platform)) {
                    samples.add(situation, new Sample(1000 + round, 500, List.of(), 0));
                }
                Stream.of(Rung.ladder(platform), Rung.callers(platform)).flatMap(List::stream).distinct()
                    .forEach(rung -> samples.add(rung,
                        new Sample(100 * rung.step().name().length() + number, 50, List.of(), 0)));
                Making.of(platform).forEach(making -> samples.add(making, new Sample(300 + number, 272, List.of(), 0)));
                Versioned.of(platform, List.of("one version", "another"))
                    .forEach(each -> samples.add(each, new Sample(900 + number, 500, List.of(), 0)));
            }
        }
        return samples;
    }

    private static Sample sample(Configuration configuration, int round) {
        double factor = configuration.strategy() == Strategy.CONTEXT ? 1.2 : 1;
        if (configuration.scenario() == Scenario.TIMED_OUT) {
            return new Sample(200.4e6 + round * 1e4, 700, List.of(400_000L, 410_000L), 0);
        }
        double ns = configuration.caller() == Caller.VIRTUAL ? 1000 : 40_000;
        return new Sample(factor * ns + round, 500, List.of(), 0);
    }

    private static SeedRow seed(boolean withGo) {
        return new SeedRow("BenchmarkContextTimeout", 0.2012, "one run of 201 ms divided by a billion",
            new PerPlatform<>(0.2007, withGo ? 0.2009 : null),
            new PerPlatform<>("one run of 200 ms", withGo ? "one run of 202 ms" : null),
            new PerPlatform<>(200.4e6, withGo ? 200.4e6 : null));
    }
}
