package dev.goloom.bench.study;

import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Step;
import dev.goloom.bench.figures.Title;
import dev.goloom.bench.seed.PublishedProgram;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to measure, as a list for people. */
public final class Contents {
    private Contents() {}

    /** One line for each thing that is measured or observed, by experiment. */
    public static String list() {
        return section("The published programs, with their mistakes",
            Arrays.stream(PublishedProgram.values()).map(PublishedProgram::id))
                + section("Calls", platforms().flatMap(platform -> Configuration.of(platform).stream()))
                + section("The ladder", platforms()
                    .flatMap(platform -> Arrays.stream(Step.values()).map(step -> new Rung(step, platform))))
                + section("The calls in several circumstances, in the smoke and the full size",
                    platforms().flatMap(platform -> Situation.of(platform).stream()))
                + section("Who hears of a timeout, and what one costs that fires", platforms()
                    .flatMap(platform -> Configuration.of(platform).stream()
                        .map(each -> Title.of(each.strategy(), platform) + ", " + platform).distinct()))
                + section("What stays without cancel", platforms()
                    .flatMap(platform -> Arrays.stream(Forgotten.values()).map(each -> each.title(platform))
                        .filter(title -> !title.isEmpty()).map(title -> title + ", " + platform)));
    }

    private static Stream<Platform> platforms() {
        return Arrays.stream(Platform.values());
    }

    private static String section(String title, Stream<?> contents) {
        return contents.map(each -> "  " + each + "\n").collect(Collectors.joining("", title + "\n", "\n"));
    }
}
