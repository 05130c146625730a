package dev.goloom.bench.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** All that were measured. */
    public Set<Task> tasks() {
        return Set.copyOf(byTask.keySet());
    }

    /** One row per configuration that was measured; what may be compared stands together. */
    public List<Measured> rows() {
        return of(Configuration.class)
            .sorted(Comparator.comparing(Configuration::scenario).thenComparing(Configuration::caller)
                .thenComparing(Configuration::platform).thenComparing(Configuration::strategy))
            .map(configuration -> Measured.of(configuration, of(configuration))).toList();
    }

    /** One row per rung of the ladder, those of one platform together, from the lowest step on. */
    public List<LadderRow> ladder() {
        return rungs().filter(rung -> rung.caller() == Caller.ONE_CARRIER).map(rung -> LadderRow.of(rung, this))
            .toList();
    }

    /** One row per step and caller, for the steps that were measured for all of them; those of one platform together. */
    public List<CallerRow> callers() {
        return rungs()
            .filter(rung -> byTask.containsKey(new Rung(rung.step(), Caller.PLATFORM, rung.platform())))
            .map(rung -> CallerRow.of(rung, this)).toList();
    }

    private Stream<Rung> rungs() {
        return of(Rung.class).sorted(
            Comparator.comparing(Rung::platform).thenComparing(Rung::step).thenComparing(Rung::caller));
    }

    /** One row per timeout that was made; those of one program together. */
    public List<MadeRow> made() {
        return of(Making.class).sorted(
            Comparator.comparing((Making making) -> making.made().program()).reversed()
                .thenComparing(Making::platform, Comparator.reverseOrder()).thenComparing(Making::made))
            .map(making -> MadeRow.of(making, this)).toList();
    }

    /** One row per step and version; those of one step together, the versions in their order. */
    public List<VersionRow> versions() {
        List<Versioned> all = of(Versioned.class).sorted(Comparator.comparing(Versioned::platform)
            .thenComparing(Versioned::step).thenComparingInt(Versioned::place)).toList();
        var rows = new ArrayList<VersionRow>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(VersionRow.of(all.get(i), all.get(i - all.get(i).place()), this));
        }
        return List.copyOf(rows);
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
