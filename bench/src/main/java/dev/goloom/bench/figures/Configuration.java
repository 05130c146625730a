package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.ArrayList;
import java.util.List;

/** One thing to measure. */
public record Configuration(Strategy strategy, Scenario scenario, Caller caller, Platform platform)
        implements
            Task {
    /** The strategies that a Go programmer has too: a context, and {@code time.After}. */
    private static final List<Strategy> IN_GO = List.of(Strategy.CONTEXT, Strategy.TIME_AFTER);

    private static final List<Caller> CALLERS = List.of(Caller.VIRTUAL, Caller.PLATFORM);

    /** Whether it is one of those. */
    public static boolean isInGo(Strategy strategy) {
        return IN_GO.contains(strategy);
    }

    /** Every configuration of a platform, in the order of the tables. */
    public static List<Configuration> of(Platform platform) {
        var all = new ArrayList<Configuration>();
        for (Scenario scenario : Scenario.values()) {
            for (Caller caller : CALLERS) {
                for (Strategy strategy : platform == Platform.GO ? IN_GO : List.of(Strategy.values())) {
                    all.add(new Configuration(strategy, scenario, caller, platform));
                }
            }
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "%s %s %s caller, %s".formatted(strategy, scenario, caller, platform);
    }
}
