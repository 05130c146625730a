package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;

/** Who heard of the timeout, with one strategy. */
public record HeardRow(Strategy strategy, Platform platform, String title, Heard heard) {
    public static HeardRow of(Strategy strategy, Platform platform, Heard heard) {
        return new HeardRow(strategy, platform, Title.of(strategy, platform), heard);
    }
}
