package dev.goloom.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call on one version of a platform, as measured.
 *
 * @param title of the step of the ladder
 * @param version as it calls itself
 * @param errorNs half the confidence interval; null when there were too few processes to tell
 * @param timesFirst how many times as long as on the first version that was given, pair by pair
 * @param stalled calls that gave up, because the machine stood still meanwhile
 */
public record VersionRow(Step step, String title, String version, Platform platform, double nsPerOp,
        @Nullable Double errorNs, double bytesPerOp, Ratio timesFirst, int processes, int stalled) {

    /** @param first the same step on the version that the others are compared with */
    static VersionRow of(Versioned versioned, Versioned first, Samples samples) {
        List<Sample> own = samples.of(versioned);
        Summary all = Summary.of(own);
        Step step = versioned.step();
        return new VersionRow(step, step.number() + " " + step.title(), versioned.version(), versioned.platform(),
            all.ns().mean(), all.ns().error(), all.bytes().mean(), Ratio.of(own, samples.of(first)), all.processes(),
            all.stalled());
    }
}
