package dev.goloom.bench.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder, as measured.
 *
 * @param addedTo the step below; null for the lowest
 * @param title with the number of the step
 * @param nsPerOp of a call with this step and all below it
 * @param errorNs half the confidence interval; null when there were too few processes to tell
 * @param addsNs what this step adds to the one below: the mean of the differences round by round
 * @param addsErrorNs half the confidence interval of the differences
 * @param stalled calls that gave up, because the machine stood still meanwhile
 */
public record LadderRow(Step step, @Nullable Step addedTo, String title, String code, Platform platform, double nsPerOp,
        @Nullable Double errorNs, double bytesPerOp, double addsNs, @Nullable Double addsErrorNs, double addsBytes,
        int processes, int stalled) {

    static LadderRow of(Rung rung, Samples samples) {
        Step step = rung.step();
        List<Sample> own = samples.of(rung);
        Step addedTo = step.addedTo();
        List<Sample> below =
            addedTo == null ? List.of() : samples.of(new Rung(addedTo, rung.caller(), rung.platform()));
        Summary all = Summary.of(own);
        Estimate adds = below.isEmpty() ? all.ns() : differences(own, below, Sample::nsPerOp);
        Estimate addsBytes = below.isEmpty() ? all.bytes() : differences(own, below, Sample::bytesPerOp);
        return new LadderRow(step, addedTo, step.number() + " " + step.title(), step.code(rung.platform()),
            rung.platform(), all.ns().mean(), all.ns().error(), all.bytes().mean(), adds.mean(), adds.error(),
            addsBytes.mean(), all.processes(), all.stalled());
    }

    /** Both are measured once in each round, close to each other. */
    private static Estimate differences(List<Sample> own, List<Sample> below,
            ToDoubleFunction<Sample> figure) {
        if (own.size() != below.size()) {
            throw new IllegalArgumentException("processes do not pair: " + own.size() + " and " + below.size());
        }
        return Estimate.of(IntStream.range(0, own.size())
            .mapToObj(i -> figure.applyAsDouble(own.get(i)) - figure.applyAsDouble(below.get(i))).toList());
    }
}
