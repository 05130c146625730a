package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * What one process of a study found.
 *
 * @param task what it was to do
 */
public record MeasuredProcess(int round, String task, double nsPerOp, @Nullable Double lineNs)
        implements
            TimedProcess {}
