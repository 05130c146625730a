package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/** The same figure on both sides; Go's is null when there is no usable Go. */
public record PerPlatform<T>(T jvm, @Nullable T go) {}
