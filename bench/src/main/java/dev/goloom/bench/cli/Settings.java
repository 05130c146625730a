package dev.goloom.bench.cli;

import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.study.StudySettings;
import dev.goloom.bench.study.StudySize;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that all commands share. Each can also be given as a system property, which the build does. */
final class Settings {
    // @formatter:off
    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "${sys:study:-default}",
        description = "smoke, default or full: how long it takes, and so how narrow its errors are. Default: default.")
    private StudySize size = StudySize.DEFAULT;

    @Option(names = "--order", paramLabel = "SEED", defaultValue = "${sys:study.order:-}", converter = ToSeed.class,
        description = "The seed of the order in which the benchmarks run. Default: another one each time.")
    private long order;

    @Option(names = "--only", paramLabel = "EXPERIMENTS", defaultValue = "${sys:study.only:-}", converter = ToOnly.class,
        description = "What to measure, comma-separated: see --list. Default: what belongs to the size.")
    private Only only = new Only(Set.of());

    @Option(names = "--go", paramLabel = "COMMAND", split = ",", defaultValue = "${sys:study.go:-go}",
        description = "What starts Go. Default: go. Without Go, its rows are missing, and say so. Others after a comma are"
            + " compared with the first.")
    private List<String> gos = List.of("go");

    @Option(names = "--jdk", paramLabel = "JDK", split = ",", defaultValue = "${sys:jdks:-}", converter = ToJdk.class,
        description = "The JDK to measure: its number, or its home. Default: the one that runs this. Others after a comma"
            + " are compared with the first.")
    private List<Jdk> jdks = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "${sys:study.directory:-target/study}",
        description = "Where the results go. Default: target/study.")
    private Path out = Path.of("target/study");

    @Option(names = "--json",
        description = "Print the results as JSON, and nothing else; progress goes to the other stream.")
    private boolean json;
    // @formatter:on

    private Settings() {}

    /** None: what belongs to the size. */
    record Only(Set<Experiment> experiments) {}

    static final class ToOnly implements ITypeConverter<Only> {
        @Override
        public Only convert(String value) {
            try {
                return new Only(value.isEmpty()
                    ? Set.of()
                    : Arrays.stream(value.split(",", -1)).map(Experiment::of).collect(Collectors.toSet()));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }

    /** Nothing is a seed that nobody knows. */
    static final class ToSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return value.isEmpty() ? RandomGenerator.getDefault().nextLong(1, 1_000_000) : Long.parseLong(value);
            } catch (NumberFormatException words) {
                throw new TypeConversionException("'" + value + "' is not a whole number");
            }
        }
    }

    /** Nothing is the one that runs this. */
    static final class ToJdk implements ITypeConverter<Jdk> {
        @Override
        public Jdk convert(String value) {
            try {
                return value.isEmpty() ? Jdk.running() : Jdk.find(value);
            } catch (IllegalArgumentException missing) {
                throw new TypeConversionException(missing.getMessage());
            }
        }
    }

    StudySettings get() {
        return get(only.experiments().isEmpty() ? size.experiments() : only.experiments());
    }

    /** Whatever else is asked for. */
    StudySettings get(Set<Experiment> experiments) {
        return new StudySettings(size, experiments, order, gos, out, jdks);
    }

    boolean json() {
        return json;
    }
}
