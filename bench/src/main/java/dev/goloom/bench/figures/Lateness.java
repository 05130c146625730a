package dev.goloom.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.util.ListStatistics;

/** How long after the timeout the callers had their answer. */
public record Lateness(long minNs, long medianNs, long maxNs, int calls) {
    /** Null when no call timed out. */
    public static @Nullable Lateness of(List<Long> latenessNs) {
        if (latenessNs.isEmpty()) {
            return null;
        }
        var statistics = new ListStatistics(latenessNs.stream().mapToDouble(Long::doubleValue).toArray());
        return new Lateness((long) statistics.getMin(), Math.round(statistics.getPercentile(50)),
            (long) statistics.getMax(), latenessNs.size());
    }
}
