package dev.goloom.bench.figures;

/**
 * How late timers were, each alone on a machine that does nothing else.
 *
 * @param alone how many
 * @param minNs never negative: a timer that is early fails the program
 * @param together how many more fired, many at a time, none of them early
 */
public record Punctuality(int alone, long minNs, long medianNs, long p99Ns, long maxNs, long together) {}
