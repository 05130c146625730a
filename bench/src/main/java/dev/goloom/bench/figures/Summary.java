package dev.goloom.bench.figures;

import java.util.List;

/**
 * What the samples of one thing come to.
 *
 * @param ns per operation, over processes
 * @param bytes per operation, over processes
 * @param processes how many there were
 * @param stalled how many calls ended the other way, in all of them
 */
public record Summary(Estimate ns, Estimate bytes, int processes, int stalled) {
    /** Sums up. */
    public static Summary of(List<Sample> samples) {
        return new Summary(Estimate.of(samples.stream().map(Sample::nsPerOp).toList()),
            Estimate.of(samples.stream().map(Sample::bytesPerOp).toList()), samples.size(),
            samples.stream().mapToInt(Sample::stalled).sum());
    }
}
