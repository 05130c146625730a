package dev.goloom.stress;

import dev.goloom.stress.report.RaceResults;
import dev.goloom.stress.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;

/**
 * Runs the races, and exits with 1 if one of them had a forbidden outcome, could not be judged, or hung; in the full mode
 * also if a race that is broken on purpose was not caught.
 *
 * <p>System properties:
 *
 * <ul>
 *   <li>{@code stress} is {@code quick} (the default) or {@code full};
 *   <li>{@code stress.test} is a regular expression for the names of the races to run;
 *   <li>{@code stress.shard}, such as {@code 2/4}, leaves all but this part of them out;
 *   <li>{@code stress.merge} is a folder with the results of other runs, to be reported as one, instead of running any;
 *   <li>{@code stress.out} is the folder for the results;
 *   <li>{@code stress.limit} is how many seconds a JVM of jcstress may live.
 * </ul>
 */
public final class Races {

    /** For the library by which jcstress pins threads to processors; without it, each fork prints a warning. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private Races() {}

    /**
     * Runs the races, or merges the results of several runs.
     *
     * @param args none
     * @throws Exception if jcstress cannot run
     */
    public static void main(String[] args) throws Exception {
        Path out = Path.of(System.getProperty("stress.out", "."));
        String merge = System.getProperty("stress.merge", "");
        System.exit((merge.isEmpty() ? run(out) : merge(Path.of(merge), out)) ? 0 : 1);
    }

    private static boolean run(Path out) throws Exception {
        Mode mode = Mode.of(System.getProperty("stress", "quick"));
        Selected selected = new Selected(System.getProperty("stress.test", ""), System.getProperty("stress.shard", ""));
        List<String> arguments = new ArrayList<>(List.of("-v", "-t", selected.pattern()));
        arguments.addAll(mode.arguments(NATIVE_ACCESS));
        Options options = options(out, arguments);
        HungRace hung =
            new HungRace(Duration.ofSeconds(Integer.getInteger("stress.limit", 120)), out, System.out).start();
        try {
            new JCStress(options).run();
        } catch (AssertionError failed) {
            System.out.println(failed.getMessage()); // by its own report; ours follows
        }
        RaceResults results = RaceResults.read(List.of(Path.of(options.getResultFile())));
        return Report.write(results, out, System.out, mode == Mode.FULL) && !hung.found();
    }

    /** The parts of a full run together must have caught every canary, on one of their machines at least. */
    private static boolean merge(Path folder, Path out) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files =
                below.filter(file -> file.getFileName().toString().matches("jcstress-results-.*\\.bin\\.gz")).toList();
        }
        files.forEach(System.out::println);
        RaceResults results = RaceResults.read(files);
        new HTMLReportPrinter(options(out, List.of()), results.collector(), System.out).work();
        return Report.write(results, out, System.out, true);
    }

    private static Options options(Path out, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("-r", out.resolve("jcstress").toString()));
        arguments.addAll(more);
        Options options = new Options(arguments.toArray(String[]::new));
        try {
            if (!options.parse()) {
                throw new IllegalArgumentException("jcstress refuses " + arguments);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("jcstress refuses " + arguments, e);
        }
        return options;
    }

    /**
     * How long to run. Many short iterations: what jcstress does before the first one takes several times as long as one
     * iteration.
     */
    private enum Mode {

        /** One JVM configuration, one fork. */
        QUICK,

        /** All combinations of compilers and flags that jcstress knows: 14 forks for each race with two actors. */
        FULL;

        static Mode of(String name) {
            return switch (name) {
                case "quick" -> QUICK;
                case "full" -> FULL;
                default -> throw new IllegalArgumentException("stress is quick or full, not " + name);
            };
        }

        List<String> arguments(String flag) {
            return switch (this) {
                case QUICK -> List.of("-f", "1", "-fsm", "1", "-iters", "8", "-time", "50", "-sc", "false", "-jvmArgs",
                    "-Xmx512m " + flag);
                case FULL -> List.of("-f", "1", "-fsm", "1", "-iters", "10", "-time", "50", "-jvmArgsPrepend", flag);
            };
        }
    }
}
