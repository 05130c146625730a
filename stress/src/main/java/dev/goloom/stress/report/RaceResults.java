package dev.goloom.stress.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;

/** The results of races, as jcstress grades them, summed up for each race. */
public final class RaceResults {

    private final InProcessCollector collector = new InProcessCollector();
    private final Set<Platform> platforms = new LinkedHashSet<>();
    private final Map<String, Map<String, Seen>> seen = new TreeMap<>();
    private final Map<String, List<String>> errors = new TreeMap<>();
    private final Map<String, List<String>> violations = new TreeMap<>();

    /** Creates results without any. */
    public RaceResults() {}

    /**
     * Reads what one run has left, or several did, also on several machines.
     *
     * @param files the files that jcstress has written
     * @return what came of all of them together
     * @throws IOException if a file cannot be read
     */
    public static RaceResults read(List<Path> files) throws IOException {
        RaceResults results = new RaceResults();
        for (Path file : files) {
            DiskReadCollector reader = new DiskReadCollector(file.toString(), results::add);
            try {
                reader.dump();
            } catch (ClassNotFoundException e) {
                throw new IOException(file + " is not a file of this version of jcstress", e);
            } finally {
                reader.close();
            }
        }
        return results;
    }

    /** Adds one. */
    public void add(TestResult result) {
        collector.add(result);
        Platform platform = Platform.of(result.getEnv().entries());
        platforms.add(platform);
        String id = Race.idOf(result.getName());
        Map<String, Seen> outcomes = seen.computeIfAbsent(id, name -> new LinkedHashMap<>());
        if (result.status() != Status.NORMAL) {
            errors.computeIfAbsent(id, name -> new ArrayList<>())
                .add(result.status() + ", " + platform + ": " + result.getMessages());
            return;
        }
        for (GradingResult graded : TestGrading.grade(result).gradingResults.values()) {
            outcomes.merge(graded.id, new Seen(graded.id, graded.count, graded.expect, graded.description), Seen::plus);
            if (graded.expect == Expect.FORBIDDEN && graded.count > 0) {
                violations.computeIfAbsent(id, name -> new ArrayList<>())
                    .add(graded.count + " times " + graded.id + ", " + platform + flags(result));
            }
        }
    }

    private static String flags(TestResult result) {
        return result.getConfig() == null ? "" : ", " + result.getConfig().jvmArgs;
    }

    /** What each race saw, in the order of their names. */
    public List<Race> races() {
        return seen.entrySet()
            .stream()
            .map(race -> new Race(race.getKey(), List.copyOf(race.getValue().values()),
                errors.getOrDefault(race.getKey(), List.of()), violations.getOrDefault(race.getKey(), List.of())))
            .toList();
    }

    /** What they ran on. */
    public List<Platform> platforms() {
        return List.copyOf(platforms);
    }

    /** The results as jcstress's own report wants them. */
    public InProcessCollector collector() {
        return collector;
    }
}
