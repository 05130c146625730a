package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The samples of a scoreboard, one for each entry and round. Not thread-safe. */
final class Scores {
    private final Map<Entry, List<Sample>> byEntry = new HashMap<>();

    private final List<ScoredProcess> processes = new ArrayList<>();

    void add(int round, Entry entry, Sample sample, @Nullable Double lineNs) {
        byEntry.computeIfAbsent(entry, e -> new ArrayList<>()).add(sample);
        if (entry.carriers() == Caller.VIRTUAL) {
            processes.add(ScoredProcess.of(round, entry, sample, lineNs));
        }
    }

    /** Those on all carriers, as they were measured one after the other. */
    List<ScoredProcess> processes() {
        return List.copyOf(processes);
    }

    /** In the order of the rounds; empty when it was not measured. */
    List<Sample> of(Row row, Peer peer, Caller carriers) {
        return List.copyOf(byEntry.getOrDefault(new Entry(row, peer, carriers), List.of()));
    }
}
