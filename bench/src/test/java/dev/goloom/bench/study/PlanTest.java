package dev.goloom.bench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Configuration;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Scenario;
import dev.goloom.timeout.Strategy;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void round_measuresEverything_andWhatDecidesTwice() {
        for (List<Configuration> round : Plan.of(3, 42, true).rounds()) {
            var expected = new HashSet<>(Configuration.of(Platform.JVM));
            expected.addAll(Configuration.of(Platform.GO));
            assertEquals(expected, new HashSet<>(round));
            for (Configuration configuration : expected) {
                boolean decides = List.of(Strategy.CONTEXT, Strategy.TIME_AFTER).contains(configuration.strategy())
                        && configuration.scenario() == Scenario.IN_TIME && configuration.caller() == Caller.VIRTUAL;
                assertEquals(decides ? 2 : 1, Collections.frequency(round, configuration), configuration.toString());
            }
        }
    }

    @Test
    void sameSeed_givesTheSameOrder_andEachRoundItsOwn() {
        Plan plan = Plan.of(2, 42, true);

        assertEquals(plan, Plan.of(2, 42, true));
        assertNotEquals(plan, Plan.of(2, 43, true));
        assertNotEquals(plan.rounds().get(0), plan.rounds().get(1));
    }

    @Test
    void whatIsCompared_runsNextToEachOther() {
        List<Configuration> round = Plan.of(1, 42, false).rounds().getFirst();

        int changes = 0;
        for (int i = 1; i < round.size(); i++) {
            Configuration previous = round.get(i - 1);
            Configuration next = round.get(i);
            changes += previous.scenario() == next.scenario() && previous.caller() == next.caller() ? 0 : 1;
        }
        assertTrue(changes <= 4, "5 groups, but " + changes + " changes");
    }

    @Test
    void withoutGo_nothingOfGoIsPlanned() {
        assertTrue(Plan.of(1, 42, false).rounds().getFirst().stream()
            .noneMatch(configuration -> configuration.platform() == Platform.GO));
    }
}
