package dev.goloom.bench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.MadeTimeout;
import dev.goloom.bench.figures.Making;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.figures.Versioned;
import dev.goloom.timeout.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
    private static final Set<Experiment> ALL = EnumSet.allOf(Experiment.class);
    private static final Map<Platform, List<String>> BOTH =
        Map.of(Platform.JVM, List.of("JDK 21", "JDK 25"), Platform.GO, List.of("go1.26"));
    private static final Map<Platform, List<String>> JVM = Map.of(Platform.JVM, List.of("JDK 25"));

    @Test
    void round_measuresEverything_andWhatDecidesTwice() {
        for (List<Task> round : Plan.of(3, 42, ALL, BOTH).rounds()) {
            var expected = new HashSet<Task>();
            for (Platform platform : Platform.values()) {
                expected.addAll(Configuration.of(platform));
                expected.addAll(Situation.of(platform));
                expected.addAll(Rung.ladder(platform));
                expected.addAll(Rung.callers(platform));
                expected.addAll(Making.of(platform));
                expected.addAll(Versioned.of(platform, BOTH.getOrDefault(platform, List.of())));
            }
            assertEquals(expected, new HashSet<>(round));
            for (Task task : expected) {
                boolean decides = task instanceof Configuration configuration
                        && List.of(Strategy.CONTEXT, Strategy.TIME_AFTER).contains(configuration.strategy())
                        && configuration.scenario() == Scenario.IN_TIME && configuration.caller() == Caller.VIRTUAL;
                assertEquals(decides ? 2 : 1, Collections.frequency(round, task), task.toString());
            }
        }
    }

    @Test
    void sameSeed_givesTheSameOrder_andEachRoundItsOwn() {
        Plan plan = Plan.of(2, 42, ALL, BOTH);

        assertEquals(plan, Plan.of(2, 42, ALL, BOTH));
        assertNotEquals(plan, Plan.of(2, 43, ALL, BOTH));
        assertNotEquals(plan.rounds().get(0), plan.rounds().get(1));
    }

    @Test
    void whatIsCompared_runsNextToEachOther() {
        List<Object> round = Plan.of(1, 42, ALL, JVM).rounds().getFirst().stream().map(PlanTest::whatIsComparedWith)
            .toList();

        int changes = 0;
        for (int i = 1; i < round.size(); i++) {
            changes += round.get(i - 1).equals(round.get(i)) ? 0 : 1;
        }
        assertTrue(changes <= 7, "8 groups, but " + changes + " changes");
    }

    @Test
    void withoutGo_nothingOfGoIsPlanned() {
        assertTrue(Plan.of(1, 42, ALL, JVM).rounds().getFirst().stream()
            .noneMatch(task -> task.platform() == Platform.GO));
    }

    @Test
    void without_leavesOutThatTask_inEveryRound() {
        Making left = new Making(MadeTimeout.NEW_TIMER_BEFORE_1_23, Platform.GO);
        Plan plan = Plan.of(2, 42, ALL, BOTH);

        for (int round = 0; round < 2; round++) {
            List<Task> expected = new ArrayList<>(plan.rounds().get(round));
            assertTrue(expected.remove(left));
            assertEquals(expected, plan.without(left).rounds().get(round));
        }
    }

    @ParameterizedTest
    @EnumSource(Experiment.class)
    void oneExperiment_measuresItsOwn(Experiment experiment) {
        List<Task> round = Plan.of(1, 42, Set.of(experiment), BOTH).rounds().getFirst();
        Class<?> expected = switch (experiment) {
            case CALLS -> Configuration.class;
            case LADDER, CALLERS -> Rung.class;
            case CIRCUMSTANCES -> Situation.class;
            case MAKING -> Making.class;
            case VERSIONS -> Versioned.class;
            case HEARD, FIRED, LEFTOVERS -> Void.class; // these are observed and not measured
        };

        assertEquals(expected == Void.class, round.isEmpty());
        assertTrue(round.stream().allMatch(expected::isInstance), round::toString);
    }

    private static Object whatIsComparedWith(Task task) {
        return switch (task) {
            case Configuration configuration -> List.of(configuration.scenario(), configuration.caller());
            case Rung rung -> "the other rungs";
            case Situation situation -> "the other situations";
            case Making making -> "the other timeouts";
            case Versioned versioned -> "the other versions";
        };
    }
}
