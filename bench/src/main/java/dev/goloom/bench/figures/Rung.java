package dev.goloom.bench.figures;

import java.util.Arrays;
import java.util.List;

/** A step of the ladder on one side. */
public record Rung(Step step, Caller caller, Platform platform) implements Task {
    /** The lowest step, which is bare threads, and the highest that is a whole call. */
    private static final List<Step> OF_ALL_CALLERS = List.of(Step.START, Step.DONE);

    /**
     * The ladder of one side: a goroutine and a caller that take turns on one carrier. With a second one, most of a step's
     * time is spent on waking it, and varies by more than most steps add.
     */
    public static List<Rung> ladder(Platform platform) {
        return Arrays.stream(Step.values()).map(step -> new Rung(step, Caller.ONE_CARRIER, platform)).toList();
    }

    /** The steps that are compared for all kinds of callers. */
    public static List<Rung> callers(Platform platform) {
        return OF_ALL_CALLERS.stream()
            .flatMap(step -> Arrays.stream(Caller.values()).map(caller -> new Rung(step, caller, platform))).toList();
    }

    @Override
    public String toString() {
        return "ladder %s%s, %s".formatted(step, caller == Caller.ONE_CARRIER ? "" : " " + caller + " caller",
            platform);
    }
}
