package dev.goloom.stress.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jcstress.infra.runners.TestList;

/** The catalogue of the races with what was seen, as the documentation shows it. */
public final class RacesMarkdown {

    private final List<Race> all;
    private final StringBuilder text = new StringBuilder();

    private RacesMarkdown(List<Race> all) {
        this.all = all;
    }

    /** Writes the file. */
    public static void write(List<Platform> platforms, List<Race> all, Path file) throws IOException {
        Files.writeString(file, new RacesMarkdown(all).text(platforms));
    }

    private String text(List<Platform> platforms) {
        Map<String, List<Race>> subjects = all.stream()
            .filter(race -> !race.isCanary())
            .collect(Collectors.groupingBy(RacesMarkdown::subject, TreeMap::new, Collectors.toList()));
        platforms.forEach(platform -> text.append("- ").append(platform).append('\n'));
        text.append("- ").append(total()).append('\n');
        subjects.forEach((subject, races) -> {
            text.append("\n### ").append(subject).append("\n\n");
            text.append("| race | what must hold | test | samples | outcomes seen | broken on purpose |\n");
            text.append("|---|---|---|---:|---|---|\n");
            races.forEach(this::row);
        });
        return text.toString();
    }

    private String total() {
        List<Race> races = all.stream().filter(race -> !race.isCanary()).toList();
        List<Race> canaries = all.stream().filter(Race::isCanary).toList();
        return "%d races, %s samples, %s forbidden outcomes, %d without a judgement; %d of %d broken twins caught"
            .formatted(
                races.size(), grouped(races.stream().mapToLong(Race::samples).sum()),
                grouped(races.stream().mapToLong(Race::forbidden).sum()),
                races.stream().filter(race -> !race.errors().isEmpty()).count(),
                canaries.stream().filter(canary -> canary.caught() > 0).count(), canaries.size());
    }

    private void row(Race race) {
        String[] said = description(race).split(": ", 2);
        text.append(
            "| %s | %s | `%s` | %s | %s | %s |\n".formatted(
                said.length == 2 ? said[0] : "liveness",
                said[said.length - 1],
                race.id().substring(subject(race).length() + 1),
                grouped(race.samples()),
                outcomes(race),
                all.stream()
                    .filter(other -> other.isCanary() && other.id().startsWith(race.id() + "."))
                    .map(RacesMarkdown::canary)
                    .collect(Collectors.joining("; "))));
    }

    private static String outcomes(Race race) {
        return race.seen()
            .stream()
            .filter(outcome -> outcome.count() > 0)
            .sorted(Comparator.comparingLong(Seen::count).reversed())
            .map(outcome -> "`" + outcome.outcome() + "` " + grouped(outcome.count()))
            .collect(Collectors.joining("; "));
    }

    private static String canary(Race canary) {
        return "`%s`, %s: caught %s times in %s".formatted(
            canary.id().substring(canary.id().lastIndexOf('.') + 1),
            description(canary).replaceFirst("^canary: ", ""), grouped(canary.caught()), grouped(canary.samples()));
    }

    private static String subject(Race race) {
        return race.id().substring(0, race.id().indexOf('.'));
    }

    private static String description(Race race) {
        return TestList.getInfo(Race.ROOT + race.id()).description();
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
