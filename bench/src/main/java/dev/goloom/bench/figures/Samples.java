package dev.goloom.bench.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples of a study, at least one per configuration and round. Not thread-safe. */
public final class Samples {
    private final Map<Configuration, List<Sample>> byConfiguration = new LinkedHashMap<>();

    public void add(Configuration configuration, Sample sample) {
        byConfiguration.computeIfAbsent(configuration, c -> new ArrayList<>()).add(sample);
    }

    /** In the order in which they were measured; empty when the configuration was not measured. */
    public List<Sample> of(Configuration configuration) {
        return List.copyOf(byConfiguration.getOrDefault(configuration, List.of()));
    }

    /** One row per configuration that was measured; what may be compared stands together. */
    public List<Measured> rows() {
        return byConfiguration.keySet().stream()
            .sorted(Comparator.comparing(Configuration::scenario).thenComparing(Configuration::caller)
                .thenComparing(Configuration::platform).thenComparing(Configuration::strategy))
            .map(configuration -> Measured.of(configuration, of(configuration))).toList();
    }
}
