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
        Estimate ns = Estimate.of(own.stream().map(Sample::nsPerOp).toList());
        return new CallerRow(rung.step(), rung.step().number() + " " + rung.step().title(), rung.caller(),
            Title.of(rung.caller(), rung.platform()), rung.platform(), ns.mean(), ns.error(),
            Estimate.of(own.stream().map(Sample::bytesPerOp).toList()).mean(),
            Ratio.of(own, samples.of(new Rung(rung.step(), Caller.VIRTUAL, rung.platform()))), own.size(),
            own.stream().mapToInt(Sample::stalled).sum());
    }
}
