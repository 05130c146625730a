package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in a circumstance, as measured.
 *
 * @param about what is varied
 * @param found what the call finds
 * @param errorNs half the confidence interval; null when there were too few processes to tell
 * @param timesAlone how many times as long as the same call with nothing about it, pair by pair
 * @param stalled calls that gave up, because the machine stood still meanwhile
 */
public record SituationRow(Circumstance circumstance, String about, String found, Strategy strategy, Platform platform,
        String title, double nsPerOp, @Nullable Double errorNs, double bytesPerOp, Ratio timesAlone, int processes,
        int stalled) {

    static SituationRow of(Situation situation, Samples samples) {
        List<Sample> own = samples.of(situation);
        Summary all = Summary.of(own);
        return new SituationRow(situation.circumstance(), situation.circumstance().about(),
            situation.circumstance().title(), situation.strategy(), situation.platform(),
            Title.of(situation.strategy(), situation.platform()), all.ns().mean(), all.ns().error(),
            all.bytes().mean(), Ratio.of(own, samples.of(situation.alone())), all.processes(), all.stalled());
    }
}
