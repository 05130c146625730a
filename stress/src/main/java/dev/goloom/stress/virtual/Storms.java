package dev.goloom.stress.virtual;

import dev.goloom.stress.Selected;
import dev.goloom.stress.report.Platform;
import dev.goloom.stress.report.Race;
import dev.goloom.stress.report.RaceTable;
import dev.goloom.stress.report.RacesJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Plays the races between virtual threads, in this JVM and with its carriers, and exits with 1 if one of them had a
 * forbidden outcome, threw an exception, or hung. Races that are broken on purpose are played where there is more than one
 * carrier: how often they were caught is told, and asked of none, for that is what jcstress does.
 *
 * <p>System properties: {@code stress} is {@code quick} (the default) or {@code full}; {@code stress.test} is a regular
 * expression for the names of the races to play, and {@code stress.shard} a part of them; {@code stress.rounds} is how many rounds each is played, if that is not to
 * follow from the mode; {@code stress.out} is the folder for the results; {@code stress.limit} is how many seconds a round
 * may take.
 */
public final class Storms {

    private static final int QUICK_ROUNDS = 1000;
    private static final int FULL_ROUNDS_OF_ALL = 10_000_000;

    private Storms() {}

    /**
     * Plays the races.
     *
     * @param args none
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
        boolean oneCarrier = carriers() == 1;
        Path json = Path.of(System.getProperty("stress.out", ".")).resolve(
            oneCarrier ? "storms-one.json" : "storms-all.json");
        List<VirtualRace> all = TestList.tests().stream().sorted().map(TestList::getInfo).map(VirtualRace::of)
            .filter(race -> !(oneCarrier && race.isCanary())).toList();
        List<String> selected =
            new Selected(System.getProperty("stress.test", ""), System.getProperty("stress.shard", "")).names();
        List<VirtualRace> races = all.stream().filter(race -> selected.contains(race.name())).toList();
        int rounds = rounds(System.getProperty("stress", "quick"), all);
        Duration limit = Duration.ofSeconds(Integer.getInteger("stress.limit", 120));
        System.out.printf("%d races between virtual threads, %,d rounds each, %d carrier(s), JDK %s%n", races.size(),
            rounds, carriers(), Runtime.version());
        long start = System.nanoTime();
        List<Race> played = new Storm(races, rounds, !oneCarrier, limit, System.out).play();
        report(played, json);
        System.out.printf("%,d rounds in %d s%n", played.stream().mapToLong(Race::samples).sum(),
            Duration.ofNanos(System.nanoTime() - start).toSeconds());
        System.exit(played.isEmpty() || played.stream().anyMatch(Race::failed) ? 1 : 0);
    }

    private static int carriers() {
        return Integer.getInteger("jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());
    }

    private static int rounds(String mode, List<VirtualRace> all) {
        long races = all.stream().filter(race -> !race.isCanary()).count();
        int rounds = switch (mode) {
            case "quick" -> QUICK_ROUNDS;
            case "full" -> Math.ceilDiv(FULL_ROUNDS_OF_ALL, (int) races);
            default -> throw new IllegalArgumentException("stress is quick or full, not " + mode);
        };
        return Integer.getInteger("stress.rounds", rounds);
    }

    private static void report(List<Race> played, Path json) {
        RacesJson.write(List.of(Platform.here()), played, json);
        System.out.println(RaceTable.races(played, "rounds"));
        if (played.stream().anyMatch(Race::isCanary)) {
            System.out.println(RaceTable.canaries(played, "rounds"));
        }
        System.out.println(RaceTable.failures(played));
        System.out.println("In " + json + ": " + played.size() + " races");
    }
}
