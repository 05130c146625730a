package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a run's samples into verdicts. No verdict and no sentence of evidence is written by hand.
 *
 * <p>A goroutine is a virtual thread, so the virtual caller decides; the platform caller is reported beside it.
 */
public final class Judge {
    private final Samples samples;
    private final boolean judged;
    private final @Nullable String goMissing;

    /**
     * @param judged false for a smoke run, whose figures are too short to mean anything
     * @param goMissing why there are no Go figures; null when there are
     */
    public Judge(Samples samples, boolean judged, @Nullable String goMissing) {
        this.samples = samples;
        this.judged = judged;
        this.goMissing = goMissing;
    }

    public List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (Hypothesis hypothesis : Hypothesis.values()) {
            for (Platform platform : Platform.values()) {
                claims.add(claim(hypothesis, platform));
            }
        }
        return claims;
    }

    private Claim claim(Hypothesis hypothesis, Platform platform) {
        if (platform == Platform.GO && goMissing != null) {
            return claim(hypothesis, platform, Verdict.INCONCLUSIVE, goMissing);
        }
        if (!judged) {
            return claim(hypothesis, platform, Verdict.INCONCLUSIVE, "smoke: not judged");
        }
        Ratio ratio = ratio(hypothesis.scenario(), Caller.VIRTUAL, platform);
        return claim(hypothesis, platform, Verdict.of(ratio, hypothesis.atLeast()),
            evidence(hypothesis, platform, ratio));
    }

    private static Claim claim(Hypothesis hypothesis, Platform platform, Verdict verdict, String evidence) {
        return new Claim(hypothesis.id(platform), hypothesis.sentence(), platform, verdict, evidence);
    }

    private String evidence(Hypothesis hypothesis, Platform platform, Ratio ratio) {
        Scenario scenario = hypothesis.scenario();
        return "WithTimeout took %s as long as time.After%s: %s against %s per call. The claim needs at least %s."
            .formatted(times(ratio), interval(ratio), time(Strategy.CONTEXT, scenario, platform),
                time(Strategy.TIME_AFTER, scenario, platform), hypothesis.needs())
                + platformCaller(ratio(scenario, Caller.PLATFORM, platform), platform);
    }

    private static String platformCaller(Ratio ratio, Platform platform) {
        return " Called from a %s it took %s as long%s.".formatted(
            Title.of(Caller.PLATFORM, platform), times(ratio),
            interval(ratio));
    }

    private Ratio ratio(Scenario scenario, Caller caller, Platform platform) {
        return Ratio.of(samples.of(new Configuration(Strategy.CONTEXT, scenario, caller, platform)),
            samples.of(new Configuration(Strategy.TIME_AFTER, scenario, caller, platform)));
    }

    private static String times(Ratio ratio) {
        return Quantity.fixed(ratio.mean(), decimals(ratio)) + " times";
    }

    private static String interval(Ratio ratio) {
        Ratio.Interval interval = ratio.interval();
        if (interval == null) {
            return " (too few pairs to know the error)";
        }
        return " (%s %% interval %s to %s, %d pairs)".formatted(Quantity.fixed(100 * Estimate.CONFIDENCE, 0),
            Quantity.fixed(interval.low(), decimals(ratio)), Quantity.fixed(interval.high(), decimals(ratio)),
            ratio.pairs());
    }

    /** Enough to see that two timeouts of 200 ms differ by less than a thousandth. */
    private static int decimals(Ratio ratio) {
        return Math.abs(ratio.mean() - 1) < 0.01 ? 4 : 2;
    }

    private String time(Strategy strategy, Scenario scenario, Platform platform) {
        Configuration configuration = new Configuration(strategy, scenario, Caller.VIRTUAL, platform);
        Measured row = Measured.of(configuration, samples.of(configuration));
        return Quantity.time(row.nsPerOp(), row.errorNs());
    }
}
