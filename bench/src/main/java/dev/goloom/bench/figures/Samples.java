package dev.goloom.bench.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The samples of a study, at least one per task and round. Not thread-safe. */
public final class Samples {
    private final Map<Task, List<Sample>> byTask = new LinkedHashMap<>();

    public void add(Task task, Sample sample) {
        byTask.computeIfAbsent(task, t -> new ArrayList<>()).add(sample);
    }

    /** In the order in which they were measured; empty when the task was not measured. */
    public List<Sample> of(Task task) {
        return List.copyOf(byTask.getOrDefault(task, List.of()));
    }

    /** One row per configuration that was measured; what may be compared stands together. */
    public List<Measured> rows() {
        return of(Configuration.class)
            .sorted(Comparator.comparing(Configuration::scenario).thenComparing(Configuration::caller)
                .thenComparing(Configuration::platform).thenComparing(Configuration::strategy))
            .map(configuration -> Measured.of(configuration, of(configuration))).toList();
    }

    /** One row per rung that was measured, those of one platform together, from the lowest step on. */
    public List<LadderRow> ladder() {
        return of(Rung.class).sorted(Comparator.comparing(Rung::platform).thenComparing(Rung::step))
            .map(rung -> LadderRow.of(rung, this)).toList();
    }

    /** One row per situation that was measured; those of one strategy on one platform together. */
    public List<SituationRow> situations() {
        return of(Situation.class)
            .sorted(Comparator.comparing(Situation::platform).thenComparing(Situation::strategy)
                .thenComparing(Situation::circumstance))
            .map(situation -> SituationRow.of(situation, this)).toList();
    }

    private <T extends Task> Stream<T> of(Class<T> kind) {
        return byTask.keySet().stream().filter(kind::isInstance).map(kind::cast);
    }
}
