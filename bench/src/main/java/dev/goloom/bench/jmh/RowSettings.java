package dev.goloom.bench.jmh;

/**
 * How long one process does a row.
 *
 * @param warmUpMillis how long before the first run that counts
 * @param runs how many of these
 * @param millis how long each, about
 */
public record RowSettings(int warmUpMillis, int runs, int millis) {}
