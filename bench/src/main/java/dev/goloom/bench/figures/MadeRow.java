package dev.goloom.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeout that nobody waits for, as measured.
 *
 * @param program the published program that it is a form of
 * @param title as the code that it stands for is written
 * @param published what was published of this form; null if nothing was
 * @param errorNs half the confidence interval; null when there were too few processes to tell
 */
public record MadeRow(MadeTimeout made, String program, String title, Platform platform,
        MadeTimeout.@Nullable Published published, double nsPerOp, @Nullable Double errorNs, double bytesPerOp,
        int processes) {

    static MadeRow of(Making making, Samples samples) {
        List<Sample> own = samples.of(making);
        Estimate ns = Estimate.of(own.stream().map(Sample::nsPerOp).toList());
        MadeTimeout made = making.made();
        return new MadeRow(made, made.program(), made.title(making.platform()), making.platform(),
            making.platform() == Platform.GO ? made.published() : null, ns.mean(), ns.error(),
            Estimate.of(own.stream().map(Sample::bytesPerOp).toList()).mean(), own.size());
    }
}
