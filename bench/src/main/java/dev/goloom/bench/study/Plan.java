package dev.goloom.bench.study;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.figures.Versioned;
import dev.goloom.timeout.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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
     * A plan.
     *
     * @param order the seed of the shuffles: the same seed, the same order
     * @param experiments what is to be measured
     * @param versions of each platform that is there
     */
    static Plan of(int rounds, long order, Set<Experiment> experiments, Map<Platform, List<String>> versions) {
        var random = new Random(order);
        var plan = new ArrayList<List<Task>>();
        for (int round = 0; round < rounds; round++) {
            var groups = new ArrayList<List<Task>>();
            versions.forEach((platform, its) -> groups.addAll(groups(platform, its, experiments)));
            Collections.shuffle(groups, random);
            groups.forEach(group -> Collections.shuffle(group, random));
            plan.add(groups.stream().<Task>flatMap(Collection::stream).toList());
        }
        return new Plan(List.copyOf(plan));
    }

    /** Likewise, without a task that cannot be done here. */
    Plan without(Task task) {
        return new Plan(
            rounds.stream().map(round -> round.stream().filter(each -> !each.equals(task)).toList()).toList());
    }

    /** What may be compared. */
    private static List<List<Task>> groups(Platform platform, List<String> versions, Set<Experiment> experiments) {
        var groups = new ArrayList<List<Task>>();
        if (experiments.contains(Experiment.CALLS)) {
            groups.addAll(calls(platform));
            groups.add(decidingAgain(platform));
        }
        groups.add(rungs(platform, experiments));
        if (experiments.contains(Experiment.CIRCUMSTANCES)) {
            groups.add(new ArrayList<>(Situation.of(platform)));
        }
        if (experiments.contains(Experiment.MAKING)) {
            groups.add(new ArrayList<>(Making.of(platform)));
        }
        if (experiments.contains(Experiment.VERSIONS)) {
            groups.add(new ArrayList<>(Versioned.of(platform, versions)));
        }
        return groups;
    }

    /** In each group, what differs in the strategy only. */
    private static Collection<List<Task>> calls(Platform platform) {
        var comparable = new LinkedHashMap<Configuration, List<Task>>();
        for (Configuration configuration : Configuration.of(platform)) {
            var key = new Configuration(Strategy.CONTEXT, configuration.scenario(), configuration.caller(), platform);
            comparable.computeIfAbsent(key, k -> new ArrayList<>()).add(configuration);
        }
        return comparable.values();
    }

    /** The narrowest verdict rests on two rows, so these are measured twice in each round. */
    private static List<Task> decidingAgain(Platform platform) {
        return new ArrayList<>(DECIDING.stream()
            .map(strategy -> new Configuration(strategy, Scenario.IN_TIME, Caller.VIRTUAL, platform)).toList());
    }

    /** Those that two experiments have are measured once. */
    private static List<Task> rungs(Platform platform, Set<Experiment> experiments) {
        var rungs = new LinkedHashSet<Task>();
        if (experiments.contains(Experiment.LADDER)) {
            rungs.addAll(Rung.ladder(platform));
        }
        if (experiments.contains(Experiment.CALLERS)) {
            rungs.addAll(Rung.callers(platform));
        }
        return new ArrayList<>(rungs);
    }
}
