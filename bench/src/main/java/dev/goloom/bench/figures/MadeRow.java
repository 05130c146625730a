package dev.goloom.bench.figures;

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
        Summary all = Summary.of(samples.of(making));
        MadeTimeout made = making.made();
        return new MadeRow(made, made.program(), made.title(making.platform()), making.platform(),
            making.platform() == Platform.GO ? made.published() : null, all.ns().mean(),
            all.ns().error(), all.bytes().mean(), all.processes());
    }
}
