package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.TimedProcess;
import org.jspecify.annotations.Nullable;

/**
 * What one process found, on all carriers.
 *
 * @param id the row
 * @param peer who did it, in small letters
 */
public record ScoredProcess(int round, String id, String peer, double nsPerOp, @Nullable Double lineNs)
        implements
            TimedProcess {
    static ScoredProcess of(int round, Entry entry, Sample sample, @Nullable Double lineNs) {
        return new ScoredProcess(round, entry.row().id(), entry.peer().toString(), sample.nsPerOp(), lineNs);
    }
}
