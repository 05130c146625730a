package dev.goloom.bench.cli;

import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.study.StudySettings;
import dev.goloom.bench.study.StudySize;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that all commands share. Each can also be given as a system property, which the build does. */
final class Settings {
    // @formatter:off
    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "${sys:study:-default}", converter = ToSize.class,
        description = "smoke, default or full: how long it takes, and so how narrow its errors are. Default: default.")
    private StudySize size = StudySize.DEFAULT;

    @Option(names = "--order", paramLabel = "SEED", defaultValue = "${sys:study.order:-}", converter = ToSeed.class,
        description = "The seed of the order in which the benchmarks run. Default: another one each time.")
    private long order;

    @Option(names = "--go", paramLabel = "COMMAND", defaultValue = "${sys:study.go:-go}",
        description = "What starts Go. Default: go. Without Go, its rows are missing, and say so.")
    private String go = "go";

    @Option(names = "--jdk", paramLabel = "JDK", converter = ToJdk.class,
        description = "The JDK to measure: its number, or its home. Default: the one that runs this.")
    private @Nullable Jdk jdk;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "${sys:study.directory:-target/study}",
        description = "Where the results go. Default: target/study.")
    private Path out = Path.of("target/study");

    @Option(names = "--json",
        description = "Print the results as JSON, and nothing else; progress goes to the other stream.")
    private boolean json;
    // @formatter:on

    private Settings() {}

    static final class ToSize implements ITypeConverter<StudySize> {
        @Override
        public StudySize convert(String value) {
            try {
                return StudySize.of(value);
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

    static final class ToJdk implements ITypeConverter<Jdk> {
        @Override
        public Jdk convert(String value) {
            try {
                return Jdk.find(value);
            } catch (IllegalArgumentException missing) {
                throw new TypeConversionException(missing.getMessage());
            }
        }
    }

    StudySettings get() {
        return new StudySettings(size, order, go, out, jdk == null ? Jdk.running() : jdk);
    }

    boolean json() {
        return json;
    }
}
