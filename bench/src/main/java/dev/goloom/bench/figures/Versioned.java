package dev.goloom.bench.figures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A step of the ladder on one version of a platform.
 *
 * @param place of the version among those that are compared; they are compared with the one at place 0
 * @param version as it calls itself
 */
public record Versioned(Step step, int place, String version, Platform platform) implements Task {
    /** The bare threads, and the two whole calls. */
    private static final List<Step> COMPARED = List.of(Step.START, Step.AFTER, Step.DONE);

    /** All that is compared of some versions; nothing if there is but one. */
    public static List<Versioned> of(Platform platform, List<String> versions) {
        if (versions.size() < 2) {
            return List.of();
        }
        return COMPARED.stream().flatMap(step -> IntStream.range(0, versions.size())
            .mapToObj(place -> new Versioned(step, place, versions.get(place), platform))).toList();
    }

    /** The same without a version. */
    public Rung rung() {
        return new Rung(step, Caller.ONE_CARRIER, platform);
    }

    @Override
    public String toString() {
        return "%s, %s".formatted(step, version);
    }
}
