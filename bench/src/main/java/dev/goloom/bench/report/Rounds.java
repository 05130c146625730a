package dev.goloom.bench.report;

import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.TimedProcess;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What processes found that did the same and were not of one mind, and how far the processors were from each other. */
final class Rounds {
    /** Processes that are so many times apart differ. */
    private static final double APART = 1.5;

    private final List<? extends TimedProcess> all;

    /**
     * Of one run.
     *
     * @param all its processes, one after the other
     */
    Rounds(List<? extends TimedProcess> all) {
        this.all = all;
    }

    /** A line of the cache from one processor to the other: the least, the median and the most. Null with one processor. */
    @Nullable Table line() {
        List<Double> lines = all.stream().map(TimedProcess::lineNs).filter(Objects::nonNull).toList();
        return lines.isEmpty()
            ? null
            : new Table(List.of("a line of the cache, from one processor to the other", "ns"),
                List.of(List.of("least", Quantity.number(Collections.min(lines))),
                    List.of("median", Quantity.number(Median.of(lines))),
                    List.of("most", Quantity.number(Collections.max(lines)))),
                1);
    }

    /** Whether one of them took much longer than another. */
    static boolean differ(List<? extends TimedProcess> processes) {
        return processes.stream().mapToDouble(TimedProcess::nsPerOp).max().orElse(0) > APART
                * processes.stream().mapToDouble(TimedProcess::nsPerOp).min().orElse(0);
    }

    /** What each of them found; and the line's time before it, and before the next process of the run, as it may have changed. */
    String found(List<? extends TimedProcess> processes) {
        return processes.stream().map(this::found).collect(Collectors.joining(" · "));
    }

    private String found(TimedProcess process) {
        int next = all.indexOf(process) + 1;
        String lines = Stream.of(process.lineNs(), next < all.size() ? all.get(next).lineNs() : null)
            .filter(Objects::nonNull).map(line -> Quantity.fixed(line, 0)).collect(Collectors.joining(", "));
        return Quantity.number(process.nsPerOp()) + (lines.isEmpty() ? "" : " (" + lines + ")");
    }
}
