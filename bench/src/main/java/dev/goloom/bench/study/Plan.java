package dev.goloom.bench.study;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Step;
import dev.goloom.bench.figures.Task;
import dev.goloom.timeout.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/**
 * What runs in which order: rounds, each of which measures every task, in an order of its own.
 *
 * <p>What is compared with each other runs right after each other, and the order of these groups, and within
 * them, is shuffled anew in each round. So a machine that gets slower or faster meanwhile does so for all of them, and
 * the order cannot favour one.
 */
record Plan(List<List<Task>> rounds) {
    private static final List<Strategy> DECIDING = List.of(Strategy.CONTEXT, Strategy.TIME_AFTER);

    /**
     * A plan for the JVM, and for Go if it is there.
     *
     * @param order the seed of the shuffles: the same seed, the same order
     * @param withSituations whether the calls are measured in several circumstances, too
     */
    static Plan of(int rounds, long order, boolean withGo, boolean withSituations) {
        List<Platform> platforms = withGo ? List.of(Platform.values()) : List.of(Platform.JVM);
        var random = new Random(order);
        var plan = new ArrayList<List<Task>>();
        for (int round = 0; round < rounds; round++) {
            var groups = groups(platforms, withSituations);
            Collections.shuffle(groups, random);
            groups.forEach(group -> Collections.shuffle(group, random));
            plan.add(groups.stream().<Task>flatMap(Collection::stream).toList());
        }
        return new Plan(List.copyOf(plan));
    }

    /** Likewise, of the ladder alone. */
    static Plan ladder(int rounds, long order, boolean withGo) {
        return new Plan(of(rounds, order, withGo, false).rounds().stream()
            .map(round -> round.stream().filter(Rung.class::isInstance).toList()).toList());
    }

    /** What may be compared: everything that differs in the strategy only, and the steps of a ladder. */
    private static List<List<Task>> groups(List<Platform> platforms, boolean withSituations) {
        var groups = new ArrayList<List<Task>>();
        for (Platform platform : platforms) {
            var comparable = new LinkedHashMap<Configuration, List<Task>>();
            for (Configuration configuration : Configuration.of(platform)) {
                var key = new Configuration(Strategy.CONTEXT, configuration.scenario(), configuration.caller(),
                    platform);
                comparable.computeIfAbsent(key, k -> new ArrayList<>()).add(configuration);
            }
            groups.addAll(comparable.values());
            groups.add(decidingAgain(platform));
            groups.add(ladder(platform));
            if (withSituations) {
                groups.add(new ArrayList<>(Situation.of(platform)));
            }
        }
        return groups;
    }

    /** The narrowest verdict rests on two rows, so these are measured twice in each round. */
    private static List<Task> decidingAgain(Platform platform) {
        return new ArrayList<>(DECIDING.stream()
            .map(strategy -> new Configuration(strategy, Scenario.IN_TIME, Caller.VIRTUAL, platform)).toList());
    }

    private static List<Task> ladder(Platform platform) {
        return new ArrayList<>(Arrays.stream(Step.values()).map(step -> new Rung(step, platform)).toList());
    }
}
