package dev.goloom.bench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Rung;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.bench.figures.Situation;
import dev.goloom.bench.figures.Step;
import dev.goloom.bench.figures.Task;
import dev.goloom.timeout.Strategy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void round_measuresEverything_andWhatDecidesTwice() {
        for (List<Task> round : Plan.of(3, 42, true, true).rounds()) {
            var expected = new HashSet<Task>();
            for (Platform platform : Platform.values()) {
                expected.addAll(Configuration.of(platform));
                expected.addAll(Situation.of(platform));
                Arrays.stream(Step.values()).forEach(step -> expected.add(new Rung(step, platform)));
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
        Plan plan = Plan.of(2, 42, true, true);

        assertEquals(plan, Plan.of(2, 42, true, true));
        assertNotEquals(plan, Plan.of(2, 43, true, true));
        assertNotEquals(plan.rounds().get(0), plan.rounds().get(1));
    }

    @Test
    void whatIsCompared_runsNextToEachOther() {
        List<Object> round =
            Plan.of(1, 42, false, true).rounds().getFirst().stream().map(PlanTest::whatIsComparedWith).toList();

        int changes = 0;
        for (int i = 1; i < round.size(); i++) {
            changes += round.get(i - 1).equals(round.get(i)) ? 0 : 1;
        }
        assertTrue(changes <= 6, "7 groups, but " + changes + " changes");
    }

    @Test
    void withoutGo_nothingOfGoIsPlanned() {
        assertTrue(Plan.of(1, 42, false, true).rounds().getFirst().stream()
            .noneMatch(task -> task.platform() == Platform.GO));
    }

    private static Object whatIsComparedWith(Task task) {
        return switch (task) {
            case Configuration configuration -> List.of(configuration.scenario(), configuration.caller());
            case Rung rung -> "the other rungs";
            case Situation situation -> "the other situations";
        };
    }
}
