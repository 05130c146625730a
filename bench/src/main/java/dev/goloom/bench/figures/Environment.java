package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * Where and how the figures were made.
 *
 * @param go the version, or null
 * @param goMissing why there are no Go figures; null when there are
 * @param commit of this repository, or "unknown"
 * @param study smoke, default or full
 * @param order the random seed of the order in which the configurations ran
 * @param reproduce the command that runs the same study
 */
public record Environment(String cpu, int cores, String os, String jdk, String jvmFlags, @Nullable String go,
        @Nullable String goMissing, String date, String commit, String study, int rounds, double confidence, long order,
        String reproduce) {}
