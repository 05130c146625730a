package dev.goloom.bench.study;

import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.jmh.ForkSettings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How much time a study takes, and so how narrow its errors are. */
public enum StudySize {
    /** Every benchmark runs once, for a moment: proves that they run; the figures are not judged. */
    SMOKE(1, new ForkSettings(0, 1, 50, 0, 2), 10, 1, new Observed(1, false, 100, 1_000, 2)),

    /** Under eight minutes on two cores. */
    DEFAULT(3, new ForkSettings(2_000, 5, 100, 200, 2), 60, 5, new Observed(3, false, 10_000, 100_000, 10)),

    /** More processes, each warmed up for longer: more than an hour, and narrower errors. */
    FULL(10, new ForkSettings(4_000, 10, 200, 500, 8), 200, 5, new Observed(10, true, 10_000, 100_000, 10));

    private final int rounds;
    @SuppressWarnings("Immutable") // a record of numbers
    private final ForkSettings fork;
    private final int goInTimeMillis;
    private final int goInTimeIterations;
    @SuppressWarnings("Immutable") // a record of numbers
    private final Observed observed;

    /**
     * How much is observed.
     *
     * @param rounds how often timeouts that fire are observed
     * @param all whether those of all strategies are, or only of the two that Go has, too
     * @param fired how many of them at once
     * @param forgetful how many calls clean nothing up
     * @param points how often their leftovers are counted
     */
    record Observed(int rounds, boolean all, int fired, int forgetful, int points) {}

    StudySize(int rounds, ForkSettings fork, int goInTimeMillis, int goInTimeIterations,
            Observed observed) {
        this.rounds = rounds;
        this.fork = fork;
        this.goInTimeMillis = goInTimeMillis;
        this.goInTimeIterations = goInTimeIterations;
        this.observed = observed;
    }

    /** Each round measures every configuration, in a process of its own. */
    int rounds() {
        return rounds;
    }

    ForkSettings fork() {
        return fork;
    }

    /** How long one iteration of a Go benchmark lasts, for calls that are answered at once. */
    int goInTimeMillis() {
        return goInTimeMillis;
    }

    int goInTimeIterations() {
        return goInTimeIterations;
    }

    Observed observed() {
        return observed;
    }

    /** What is measured unless something else is asked for. What takes as long as all else is left out of the default. */
    public Set<Experiment> experiments() {
        return this == DEFAULT
            ? EnumSet.complementOf(EnumSet.of(Experiment.CIRCUMSTANCES, Experiment.MAKING))
            : EnumSet.allOf(Experiment.class);
    }

    boolean judged() {
        return this != SMOKE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
