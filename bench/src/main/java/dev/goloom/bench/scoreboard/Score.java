package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one peer needed for an operation.
 *
 * @param nsPerOp null if it does not do the row
 * @param errorNs half the confidence interval over processes; null when there were too few of them to tell
 * @param goloomRatio how many times as long goloom takes; null where one of the two does not do it
 * @param cannot why it does not do the row; null if it does
 */
public record Score(@Nullable Double nsPerOp, @Nullable Double errorNs, @Nullable Double bytesPerOp,
        @Nullable Ratio goloomRatio, @Nullable String cannot) {
    static Score of(List<Sample> own, List<Sample> goloom) {
        Summary all = Summary.of(own);
        return new Score(all.ns().mean(), all.ns().error(), all.bytes().mean(),
            goloom.isEmpty() ? null : Ratio.of(goloom, own), null);
    }

    static Score cannot(String why) {
        return new Score(null, null, null, null, why);
    }
}
