package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Punctuality;
import java.util.Comparator;
import java.util.List;

/**
 * How late timers of a millisecond were, over all rounds.
 *
 * @param medianNs the middle one of the rounds' medians, as with the next two
 * @param together how many fired many at a time, none of them early
 */
public record PunctualityRow(Platform platform, int alone, long medianNs, long p99Ns, long maxNs, long together) {
    static PunctualityRow of(Platform platform, List<Punctuality> rounds) {
        return new PunctualityRow(platform, rounds.stream().mapToInt(Punctuality::alone).sum(),
            middle(rounds.stream().map(Punctuality::medianNs).toList()),
            middle(rounds.stream().map(Punctuality::p99Ns).toList()),
            middle(rounds.stream().map(Punctuality::maxNs).toList()),
            rounds.stream().mapToLong(Punctuality::together).sum());
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted(Comparator.naturalOrder()).skip(values.size() / 2).findFirst().orElseThrow();
    }
}
