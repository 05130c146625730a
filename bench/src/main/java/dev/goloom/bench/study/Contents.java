package dev.goloom.bench.study;

import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Title;
import dev.goloom.bench.seed.PublishedProgram;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to measure, as a list for people. */
public final class Contents {
    private Contents() {}

    /** The experiments, each with a line for all that it measures or observes. */
    public static String list() {
        return Arrays.stream(Experiment.values())
            .map(experiment -> contents(experiment).map(each -> "  " + each + "\n")
                .collect(Collectors.joining("", "%s: %s%n".formatted(experiment, experiment.title()), "\n")))
            .collect(Collectors.joining());
    }

    private static Stream<?> contents(Experiment experiment) {
        return switch (experiment) {
            case CALLS -> Stream.concat(Arrays.stream(PublishedProgram.values()).map(PublishedProgram::id),
                all(Configuration::of));
            case LADDER -> all(Rung::ladder);
            case CALLERS -> all(Rung::callers);
            case CIRCUMSTANCES -> all(Situation::of);
            case MAKING -> all(Making::of);
            case VERSIONS -> Stream.of("the steps START, AFTER and DONE of the ladder, for each");
            case HEARD, FIRED -> all(Configuration::of)
                .map(each -> Title.of(each.strategy(), each.platform()) + ", " + each.platform()).distinct();
            case LEFTOVERS -> platforms().flatMap(platform -> Arrays.stream(Forgotten.values())
                .map(each -> each.title(platform)).filter(title -> !title.isEmpty())
                .map(title -> title + ", " + platform));
        };
    }

    private static <T> Stream<T> all(Function<Platform, Collection<T>> of) {
        return platforms().flatMap(platform -> of.apply(platform).stream());
    }

    private static Stream<Platform> platforms() {
        return Arrays.stream(Platform.values());
    }
}
