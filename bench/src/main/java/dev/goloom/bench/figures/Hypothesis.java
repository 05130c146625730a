package dev.goloom.bench.figures;

/**
 * What the published study concluded, as a ratio that can be measured: how many times as long {@code WithTimeout} takes
 * as {@code time.After}.
 */
public enum Hypothesis {
    /** The published 0.0000352 against 0.0000229 ns are 1.54 times as long: "50 % faster" is a ratio of 1.5. */
    HALF_FASTER_IN_TIME("time-after-50-percent-faster-in-time",
        "time.After is 50 % faster when the result is in time", Scenario.IN_TIME, 1.5),

    /** The published 0.2012 against 0.0002625 ns are 766 times as long; the fewest "hundreds" are 100. */
    HUNDREDS_OF_TIMES_TIMED_OUT("time-after-hundreds-of-times-faster-timed-out",
        "time.After is hundreds of times faster when it times out", Scenario.TIMED_OUT, 100);

    private final String id;
    private final String sentence;
    private final Scenario scenario;
    private final double atLeast;

    Hypothesis(String id, String sentence, Scenario scenario, double atLeast) {
        this.id = id;
        this.sentence = sentence;
        this.scenario = scenario;
        this.atLeast = atLeast;
    }

    String id(Platform platform) {
        return id + "-" + platform;
    }

    String sentence() {
        return sentence;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The smallest ratio with which the claim holds. */
    double atLeast() {
        return atLeast;
    }

    /** That ratio in words. */
    String needs() {
        return Quantity.fixed(atLeast, atLeast == Math.rint(atLeast) ? 0 : 1);
    }
}
