package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Punctuality;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How late timers of a millisecond were, over all rounds.
 *
 * @param medianNs the median of the rounds' medians, and likewise the next two
 * @param together how many fired many at a time, none of them early
 */
public record PunctualityRow(Platform platform, int alone, long medianNs, long p99Ns, long maxNs, long together) {
    static PunctualityRow of(Platform platform, List<Punctuality> rounds) {
        return new PunctualityRow(platform, rounds.stream().mapToInt(Punctuality::alone).sum(),
            median(rounds, Punctuality::medianNs), median(rounds, Punctuality::p99Ns),
            median(rounds, Punctuality::maxNs),
            rounds.stream().mapToLong(Punctuality::together).sum());
    }

    private static long median(List<Punctuality> rounds, ToLongFunction<Punctuality> nanos) {
        return Math.round(Median.of(rounds.stream().map(round -> (double) nanos.applyAsLong(round)).toList()));
    }
}
