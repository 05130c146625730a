package dev.goloom.stress;

import dev.goloom.stress.report.Race;
import dev.goloom.stress.report.RaceResults;
import dev.goloom.stress.report.RaceTable;
import dev.goloom.stress.report.RacesJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/**
 * Runs the races, and exits with 1 if one of them had a forbidden outcome, could not be judged, or hung; in the full mode
 * also if a race that is broken on purpose was not caught.
 *
 * <p>System properties: {@code stress} is {@code quick} (the default) or {@code full}; {@code stress.test} is a regular
 * expression for the names of the races to run; {@code stress.out} is the folder for the results; {@code stress.limit} is
 * how many seconds a JVM of jcstress may live.
 */
public final class Races {

    /** For the library by which jcstress pins threads to processors; without it, each fork prints a warning. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private Races() {}

    /**
     * Runs the races.
     *
     * @param args none
     * @throws Exception if jcstress cannot run
     */
    public static void main(String[] args) throws Exception {
        String mode = System.getProperty("stress", "quick");
        Path out = Path.of(System.getProperty("stress.out", "."));
        Duration limit = Duration.ofSeconds(Integer.getInteger("stress.limit", 120));
        Options options = new Options(
            arguments(mode, System.getProperty("stress.test", ""), out.resolve("jcstress")).toArray(String[]::new));
        if (!options.parse()) {
            throw new IllegalArgumentException("jcstress refuses its options");
        }
        HungRace hung = new HungRace(limit, out, System.out).start();
        try {
            new JCStress(options).run();
        } catch (AssertionError failed) {
            System.out.println(failed.getMessage()); // by its own report; ours follows
        }
        List<Race> races = RaceResults.read(Path.of(options.getResultFile()));
        System.exit(report(races, out.resolve("races.json"), mode) && !hung.found() ? 0 : 1);
    }

    /** Prints and writes what came of the races; returns whether all is well. */
    private static boolean report(List<Race> races, Path json, String mode) {
        RacesJson.write(races, json);
        System.out.println(RaceTable.races(races, "samples"));
        boolean allCaught = true;
        if (races.stream().anyMatch(Race::isCanary)) {
            System.out.println(RaceTable.canaries(races, "samples"));
            allCaught = races.stream().allMatch(race -> !race.isCanary() || race.caught() > 0);
        }
        System.out.println(RaceTable.failures(races));
        System.out.println("In " + json + ": " + races.size() + " races");
        return !races.isEmpty() && races.stream().noneMatch(Race::failed) && (allCaught || !mode.equals("full"));
    }

    /**
     * What jcstress is told. The quick mode keeps to one JVM configuration and one fork; the full mode lets jcstress go
     * through all combinations of compilers and actors that it knows.
     */
    private static List<String> arguments(String mode, String test, Path report) {
        List<String> arguments = new ArrayList<>(List.of("-v", "-r", report.toString()));
        if (!test.isEmpty()) {
            arguments.addAll(List.of("-t", test));
        }
        switch (mode) {
            case "quick" ->
                arguments.addAll(List.of("-f", "1", "-fsm", "1", "-iters", "2", "-time", "300", "-sc", "false",
                    "-jvmArgs", "-Xmx512m " + NATIVE_ACCESS));
            case "full" -> arguments.addAll(List.of("-m", "default", "-jvmArgsPrepend", NATIVE_ACCESS));
            default -> throw new IllegalArgumentException("stress is quick or full, not " + mode);
        }
        return arguments;
    }
}
