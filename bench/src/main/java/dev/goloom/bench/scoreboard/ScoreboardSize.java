package dev.goloom.bench.scoreboard;

import dev.goloom.bench.jmh.RowSettings;
import java.util.Locale;

/** How much time a scoreboard takes, and so how narrow its errors are. */
public enum ScoreboardSize {
    /** Every row runs once, for a moment: proves that all can do what they offer. */
    SMOKE(1, new RowSettings(0, 1, 1), new Observed(1, 100, 10_000, 10_000)),

    /** Under 25 minutes on two cores. */
    DEFAULT(3, new RowSettings(1_000, 3, 50), new Observed(3, 2_000, 3_400_000, 1_000_000)),

    /** Hours. */
    FULL(10, new RowSettings(3_000, 5, 200), new Observed(10, 5_000, 3_400_000, 1_000_000));

    private final int rounds;
    @SuppressWarnings("Immutable") // a record of numbers
    private final RowSettings settings;
    @SuppressWarnings("Immutable") // a record of numbers
    private final Observed observed;

    /**
     * How much is observed.
     *
     * @param rounds how often timers are
     * @param alone how many of them fire one after the other
     * @param together how many fire many at a time
     * @param held how many of everything are held at once
     */
    record Observed(int rounds, int alone, int together, int held) {}

    ScoreboardSize(int rounds, RowSettings settings, Observed observed) {
        this.rounds = rounds;
        this.settings = settings;
        this.observed = observed;
    }

    /** Each round measures every row and all who do it, each in a process of its own. */
    int rounds() {
        return rounds;
    }

    RowSettings settings() {
        return settings;
    }

    Observed observed() {
        return observed;
    }

    /** Whether its figures say anything. */
    boolean judged() {
        return this != SMOKE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
