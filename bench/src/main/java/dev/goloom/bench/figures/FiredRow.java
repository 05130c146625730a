package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a timeout costs that fires, with one strategy: means over processes.
 *
 * @param cpuNs processor time of a call that timed out
 * @param errorNs half its confidence interval; null when there were too few processes to tell
 * @param moreNs by how much that is more than for a call that was answered
 * @param moreErrorNs half its confidence interval
 * @param bytes allocated by a call that timed out
 * @param moreBytes by how much that is more than for a call that was answered
 * @param late of the process in the middle, by its median
 */
public record FiredRow(Strategy strategy, Platform platform, String title, double cpuNs, @Nullable Double errorNs,
        double moreNs, @Nullable Double moreErrorNs, double bytes, double moreBytes, Fired.Late late, int processes) {

    public static FiredRow of(Strategy strategy, Platform platform, List<Fired> runs) {
        Estimate cpu = mean(runs, Fired::firedCpuNs);
        Estimate more = mean(runs, run -> run.firedCpuNs() - run.answeredCpuNs());
        return new FiredRow(strategy, platform, Title.of(strategy, platform), cpu.mean(), cpu.error(), more.mean(),
            more.error(), mean(runs, Fired::firedBytes).mean(),
            mean(runs, run -> run.firedBytes() - run.answeredBytes()).mean(), middle(runs), runs.size());
    }

    private static Estimate mean(List<Fired> runs, ToDoubleFunction<Fired> figure) {
        return Estimate.of(runs.stream().map(figure::applyAsDouble).toList());
    }

    private static Fired.Late middle(List<Fired> runs) {
        return runs.stream().map(Fired::late)
            .sorted((one, other) -> Long.compare(one.medianNs(), other.medianNs())).toList()
            .get(runs.size() / 2);
    }
}
