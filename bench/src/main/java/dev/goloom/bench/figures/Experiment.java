package dev.goloom.bench.figures;

import java.util.Arrays;
import java.util.Locale;

/** A part of the study, which can be run alone. */
public enum Experiment {
    CALLS("the calls, answered and timed out; the published programs, with their mistakes; the verdicts"),
    LADDER("where the cost goes: what each step of a call adds, on one processor"),
    CALLERS("where the caller runs: on one carrier, on all of them, on a platform thread"),
    HEARD("who hears of a timeout"),
    FIRED("what a timeout costs that fires"),
    LEFTOVERS("what stays without cancel"),
    CIRCUMSTANCES("the calls in several circumstances: parents, other timeouts, when the result comes"),
    MAKING("timeouts that nobody waits for: a second published benchmark, which never cancels"),
    VERSIONS("several JDKs and Gos beside each other, if more than one is given");

    private final String title;

    Experiment(String title) {
        this.title = title;
    }

    /** The one with that name. */
    public static Experiment of(String name) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                name + ": must be one of " + Arrays.toString(values())));
    }

    /** What it shows. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
