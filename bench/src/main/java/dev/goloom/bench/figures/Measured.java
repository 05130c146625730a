package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the study.
 *
 * @param title the strategy as a reader knows it
 * @param errorNs half the confidence interval over processes; null when there were too few processes to tell
 * @param lateness null when the result was in time
 * @param processes how many forks (JVM) or runs (Go) the row rests on
 * @param stalled calls that ended the other way (timed out, or not), because the machine stood still meanwhile
 */
public record Measured(String title, Strategy strategy, Scenario scenario, Caller caller, Platform platform,
        double nsPerOp, @Nullable Double errorNs, double bytesPerOp, @Nullable Lateness lateness, int processes,
        int stalled) {

    static Measured of(Configuration of, List<Sample> samples) {
        Summary all = Summary.of(samples);
        List<Long> lateness = samples.stream().flatMap(s -> s.latenessNs().stream()).toList();
        return new Measured(Title.of(of.strategy(), of.platform()), of.strategy(), of.scenario(), of.caller(),
            of.platform(), all.ns().mean(), all.ns().error(), all.bytes().mean(), Lateness.of(lateness),
            all.processes(), all.stalled());
    }
}
