package dev.goloom.stress.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;

/** The results of races, as jcstress grades them, summed up for each race. */
public final class RaceResults {

    private final Map<String, Map<String, Seen>> seen = new TreeMap<>();
    private final Map<String, List<String>> errors = new TreeMap<>();

    /** Creates results without any. */
    public RaceResults() {}

    /** Reads the file that jcstress has left. */
    public static List<Race> read(Path file) throws IOException, ClassNotFoundException {
        RaceResults results = new RaceResults();
        DiskReadCollector reader = new DiskReadCollector(file.toString(), results::add);
        try {
            reader.dump();
        } finally {
            reader.close();
        }
        return results.races();
    }

    /** Adds one. */
    public void add(TestResult result) {
        String id = Race.idOf(result.getName());
        Map<String, Seen> outcomes = seen.computeIfAbsent(id, name -> new LinkedHashMap<>());
        if (result.status() != Status.NORMAL) {
            errors.computeIfAbsent(id, name -> new ArrayList<>()).add(result.status() + ": " + result.getMessages());
            return;
        }
        for (GradingResult graded : TestGrading.grade(result).gradingResults.values()) {
            outcomes.merge(graded.id, new Seen(graded.id, graded.count, graded.expect, graded.description), Seen::plus);
        }
    }

    /** What has been added. */
    public List<Race> races() {
        return seen.entrySet()
            .stream()
            .map(race -> new Race(race.getKey(), List.copyOf(race.getValue().values()),
                errors.getOrDefault(race.getKey(), List.of())))
            .toList();
    }
}
