package dev.goloom.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call by one kind of caller, as measured.
 *
 * @param title of the step of the ladder
 * @param callerTitle the caller in words
 * @param errorNs half the confidence interval; null when there were too few processes to tell
 * @param timesVirtual how many times as long as from a goroutine that has all processors, pair by pair
 * @param stalled calls that gave up, because the machine stood still meanwhile
 */
public record CallerRow(Step step, String title, Caller caller, String callerTitle, Platform platform, double nsPerOp,
        @Nullable Double errorNs, double bytesPerOp, Ratio timesVirtual, int processes, int stalled) {

    static CallerRow of(Rung rung, Samples samples) {
        List<Sample> own = samples.of(rung);
        Summary all = Summary.of(own);
        return new CallerRow(rung.step(), rung.step().number() + " " + rung.step().title(), rung.caller(),
            Title.of(rung.caller(), rung.platform()), rung.platform(), all.ns().mean(), all.ns().error(),
            all.bytes().mean(), Ratio.of(own, samples.of(new Rung(rung.step(), Caller.VIRTUAL, rung.platform()))),
            all.processes(), all.stalled());
    }
}
