package dev.goloom.stress.mutant;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.goloom.stress.Races;
import dev.goloom.stress.report.Race;
import dev.goloom.stress.report.RaceResults;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts each of the {@link Mutants} into the library and runs the races that must notice. Exits with 1 if one is not noticed,
 * or if these races are not green without any.
 *
 * <p>System properties: {@code mutant.sources} is the folder with the sources of the library, {@code mutant.out} the one for
 * the results; {@code mutant} is a regular expression for the names of the mutants to run, if not all.
 */
public final class MutantRun {

    /** A race that hangs is noticed by that; it need not take long. */
    private static final int LIMIT_SECONDS = 45;

    /** Some mistakes show a few times in a million samples. */
    private static final int ATTEMPTS = 3;

    private final Path sources;
    private final Path out;
    private final List<Mutant> mutants;

    private MutantRun(Path sources, Path out, Pattern named) {
        this.sources = sources;
        this.out = out;
        this.mutants = Mutants.ALL.stream().filter(mutant -> named.matcher(mutant.name()).find()).toList();
    }

    /** What came of a mutant. */
    private record Verdict(String name, String mistake, String noticed) {

        private boolean isSurvivor() {
            return noticed.isEmpty();
        }
    }

    /**
     * Runs the mutants.
     *
     * @param args none
     * @throws Exception if one cannot be run
     */
    public static void main(String[] args) throws Exception {
        MutantRun run =
            new MutantRun(Path.of(System.getProperty("mutant.sources")),
                Path.of(System.getProperty("mutant.out")), Pattern.compile(System.getProperty("mutant", "")));
        System.exit(run.all() ? 0 : 1);
    }

    private boolean all() throws Exception {
        for (Mutant mutant : mutants) {
            mutant.source(sources); // those that do not fit are found before any is run
        }
        String allRaces = mutants.stream().map(Mutant::races).distinct().collect(Collectors.joining("|"));
        String alarm = noticed("none", System.getProperty("java.class.path"), allRaces);
        if (!alarm.isEmpty()) {
            System.out.println("Without any mistake, there is noticed: " + alarm);
            return false;
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Mutant mutant : mutants) {
            verdicts.add(judge(mutant));
        }
        System.out.println(
            AsciiTable.getTable(verdicts, List.of(left("mutant", 26).with(Verdict::name),
                left("mistake", 60).with(Verdict::mistake),
                left("noticed by", 60).with(verdict -> verdict.isSurvivor() ? "NOBODY" : verdict.noticed()))));
        long survivors = verdicts.stream().filter(Verdict::isSurvivor).count();
        System.out.println(verdicts.size() + " mutants, " + survivors + " not noticed");
        return survivors == 0 && !mutants.isEmpty();
    }

    private static Column left(String header, int width) {
        return new Column().header(header).dataAlign(HorizontalAlign.LEFT).maxWidth(width);
    }

    private Verdict judge(Mutant mutant) throws Exception {
        String folder = mutant.name().replace(' ', '-');
        Path classes = out.resolve(folder).resolve("classes");
        Compilation.compile(mutant.className(), mutant.source(sources), classes);
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        String noticed = "";
        for (int attempt = 0; attempt < ATTEMPTS && noticed.isEmpty(); attempt++) {
            noticed = noticed(folder, classPath, mutant.races());
        }
        System.out.println(mutant.name() + ": " + (noticed.isEmpty() ? "not noticed" : noticed));
        return new Verdict(mutant.name(), mutant.mistake(), noticed);
    }

    /** Runs races in a JVM of their own; returns which of them failed, and how. */
    private String noticed(String folder, String classPath, String races) throws IOException, InterruptedException {
        Path at = out.resolve(folder).toAbsolutePath();
        Files.createDirectories(at);
        int code = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-Dstress.out=" + at, "-Dstress.limit=" + LIMIT_SECONDS, "-Dstress.test=" + races,
            "-cp", absolute(classPath), Races.class.getName())
            .directory(at.toFile())
            .redirectErrorStream(true)
            .redirectOutput(at.resolve("races.txt").toFile())
            .start()
            .waitFor();
        List<Race> failed;
        try (Stream<Path> left = Files.list(at)) {
            failed = RaceResults.read(left.filter(file -> file.toString().endsWith(".bin.gz")).toList())
                .races()
                .stream()
                .filter(race -> !race.isCanary() && race.failed())
                .toList();
        }
        if (code == 0 != failed.isEmpty()) {
            throw new IllegalStateException("the races ended with " + code + ", see " + at.resolve("races.txt"));
        }
        return failed.stream().map(MutantRun::describe).collect(Collectors.joining("; "));
    }

    private static String describe(Race race) {
        return race.id() + (race.forbidden() > 0
            ? " " + race.forbidden() + " times in " + race.samples()
            : " (hangs, or fails with an exception)");
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    }
}
