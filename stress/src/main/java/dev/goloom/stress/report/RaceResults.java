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

/** The results that jcstress has left in its file, summed up for each race. */
public final class RaceResults {

    private static final String ROOT = "dev.goloom.stress.";

    private final Map<String, Map<String, Seen>> seen = new TreeMap<>();
    private final Map<String, List<String>> errors = new TreeMap<>();

    private RaceResults() {}

    /** Reads the file. */
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

    private void add(TestResult result) {
        String id = result.getName().replace(ROOT, "").replace('$', '.');
        Map<String, Seen> outcomes = seen.computeIfAbsent(id, name -> new LinkedHashMap<>());
        if (result.status() != Status.NORMAL) {
            errors.computeIfAbsent(id, name -> new ArrayList<>()).add(result.status() + ": " + result.getMessages());
            return;
        }
        for (GradingResult graded : TestGrading.grade(result).gradingResults.values()) {
            outcomes.merge(graded.id, new Seen(graded.id, graded.count, graded.expect, graded.description), Seen::plus);
        }
    }

    private List<Race> races() {
        return seen.entrySet()
            .stream()
            .map(race -> new Race(race.getKey(), List.copyOf(race.getValue().values()),
                errors.getOrDefault(race.getKey(), List.of())))
            .toList();
    }
}
