package dev.goloom.bench.study;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.PerPlatform;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.PublishedRun;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.SeedRow;
import dev.goloom.bench.figures.Summary;
import dev.goloom.bench.seed.PublishedProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The published table: as it was, as its mistakes repeat it here, and without them. */
final class SeedTable {
    private static final long BILLION = 1_000_000_000;

    private final Measurement measurement;

    SeedTable(Measurement measurement) {
        this.measurement = measurement;
    }

    List<SeedRow> rows() {
        return Arrays.stream(PublishedProgram.values()).map(this::row).toList();
    }

    private SeedRow row(PublishedProgram program) {
        PublishedRun original = new PublishedRun(program.publishedNsPerOp(), BILLION);
        PublishedRun jvm = Objects.requireNonNull(measurement.published(program, Platform.JVM));
        PublishedRun go = measurement.published(program, Platform.GO);
        boolean wantsTimeout = program.wantsTimeout();
        return new SeedRow(program.id(), original.nsPerOp(), original.meaning(wantsTimeout),
            new PerPlatform<>(jvm.nsPerOp(), go == null ? null : go.nsPerOp()),
            new PerPlatform<>(jvm.meaning(wantsTimeout), go == null ? null : go.meaning(wantsTimeout)),
            new PerPlatform<>(Objects.requireNonNull(corrected(program, Platform.JVM)),
                corrected(program, Platform.GO)));
    }

    /** The same program done right, as the study measured it; a goroutine's counterpart is a virtual caller. */
    private @Nullable Double corrected(PublishedProgram program, Platform platform) {
        List<Sample> samples = measurement.samples().of(new Configuration(program.strategy(),
            program.wantsTimeout() ? Scenario.TIMED_OUT : Scenario.IN_TIME, Caller.VIRTUAL, platform));
        return samples.isEmpty() ? null : Summary.of(samples).ns().mean();
    }
}
