package dev.goloom.bench.figures;

import java.util.List;

/**
 * What one process (a JMH fork, one run of the Go benchmark) found for one configuration.
 *
 * <p>A process is the unit of the statistics. The iterations inside it share one JIT compilation, one heap and one
 * scheduling pattern, so they are not independent, and an error computed from them would be too narrow.
 *
 * @param nsPerOp the median over the process's iterations
 * @param bytesPerOp the median over the process's iterations
 * @param latenessNs one entry per timed-out call; empty when the result was in time
 * @param stalled how many calls ended the other way (timed out, or not), because the machine stood still meanwhile
 */
public record Sample(double nsPerOp, double bytesPerOp, List<Long> latenessNs, int stalled) {
    public Sample {
        latenessNs = List.copyOf(latenessNs);
    }
}
