package dev.goloom.stress.report;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file for machines.
 *
 * @param platforms what the races ran on
 * @param races the races against the shipped code
 * @param canaries the races against what is broken on purpose
 */
public record RacesJson(List<Platform> platforms, List<Entry> races, List<Canary> canaries) {

    /** A race: how often it ran, how often it was wrong, and what was seen. */
    record Entry(
            String id,
            long samples,
            long forbidden,
            List<Seen> outcomes,
            List<String> errors,
            List<String> violations) {}

    /** A canary: whether it did what it is broken for, and how often. */
    record Canary(String id, boolean caught, long times, long samples) {}

    static RacesJson of(List<Platform> platforms, List<Race> all) {
        return new RacesJson(
            platforms,
            all.stream()
                .filter(race -> !race.isCanary())
                .map(race -> new Entry(race.id(), race.samples(), race.forbidden(), race.seen(), race.errors(),
                    race.violations()))
                .toList(),
            all.stream()
                .filter(Race::isCanary)
                .map(race -> new Canary(race.id(), race.caught() > 0, race.caught(), race.samples()))
                .toList());
    }

    /** Writes the file. */
    public static void write(List<Platform> platforms, List<Race> all, Path file) {
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(),
            of(platforms, all));
    }
}
