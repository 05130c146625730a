package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/** What one process found, and how far the processors were from each other then. */
public interface TimedProcess {
    double nsPerOp();

    /** How long a line of the cache took from one to the other right before; null if there is one processor. */
    @Nullable Double lineNs();
}
