package dev.goloom.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * goloom does what Go does. Each run takes another seed; {@code -Dgoloom.seed=…} takes that one again, and
 * {@code -Dgoloom.scenario=…} only the scenarios whose whole name fits the regular expression;
 * {@code -Dgoloom.longer=30} plays thirty times as many random programs.
 */
class DifferentialTest {

    private static final long SEED = Long.getLong("goloom.seed", System.nanoTime() & 0xFFFF_FFFFL);
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("goloom.scenario", ".*"));

    private static final List<Scenario> ALL = Stream.of(
        ChannelScenarios.ALL,
        ChannelCloseScenarios.ALL,
        ChannelRandomScenarios.ALL,
        SelectScenarios.ALL,
        SelectChoiceScenarios.ALL,
        SelectRandomScenarios.ALL,
        ContextScenarios.ALL,
        ContextDeadlineScenarios.ALL,
        ContextValueScenarios.ALL,
        ContextAfterScenarios.ALL,
        ContextRandomScenarios.ALL,
        TimerScenarios.ALL,
        TimerFuncScenarios.ALL,
        TickerScenarios.ALL,
        WaitGroupScenarios.ALL,
        GroupScenarios.ALL).flatMap(List::stream).toList();

    private static @Nullable String missing;
    private static Map<String, List<List<String>>> saidInGo = Map.of();

    static List<Scenario> scenarios() {
        return ALL.stream().filter(scenario -> CHOSEN.matcher(scenario.name()).matches()).toList();
    }

    @BeforeAll
    static void playInGo() throws Exception {
        missing = GoProgram.missing();
        if (missing == null) {
            GoProgram.build();
            saidInGo = GoProgram.play(SEED, scenarios());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void goloom_doesWhatGoDoes(Scenario scenario) throws Exception {
        assumeTrue(missing == null, missing);
        scenario.compare(SEED, Objects.requireNonNull(saidInGo.get(scenario.name())), scenario.playInJava(SEED));
    }

    @Test
    void scenarios_areTheSameOnBothSides() throws Exception {
        assumeTrue(missing == null, missing);
        assertEquals(GoProgram.names(), ALL.stream().map(Scenario::name).toList());
    }

    @Test
    void vet_findsNothing() throws Exception {
        assumeTrue(missing == null, missing);
        assertEquals(new GoProgram.Output(0, ""), GoProgram.run("go", "vet", "."));
    }

    @Test
    void gofmt_changesNothing() throws Exception {
        assumeTrue(missing == null, missing);
        assertEquals(new GoProgram.Output(0, ""), GoProgram.run("gofmt", "-l", "."));
    }
}
