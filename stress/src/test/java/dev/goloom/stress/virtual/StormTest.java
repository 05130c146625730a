package dev.goloom.stress.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.stress.report.Race;
import dev.goloom.stress.report.Seen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.runners.TestList;

/** The storm judges a race as jcstress does, and notices what jcstress would not survive. */
class StormTest {

    private static final int ROUNDS = 510; // more than one stride, and not a whole number of them
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<Race> play(Duration limit, boolean inParallel, Class<?>... races) throws InterruptedException {
        List<VirtualRace> all = Stream.of(races)
            .map(race -> VirtualRace.of(TestList.getInfo(race.getName().replace('$', '.'))))
            .toList();
        return new Storm(all, ROUNDS, inParallel, limit, new PrintStream(out, true, StandardCharsets.UTF_8)).play();
    }

    private Race play(Class<?> race) throws InterruptedException {
        return play(LIMIT, true, race).get(0);
    }

    private static List<Seen> seen(Race race) {
        return race.seen().stream().filter(outcome -> outcome.count() > 0).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachActorHasAVirtualThreadAndTheArbiterComesAfterThem(boolean inParallel) throws InterruptedException {
        Race race = play(LIMIT, inParallel, Planted.Fine.class).get(0);
        assertEquals("virtual.Planted.Fine", race.id());
        assertEquals(
            List.of(new Seen("true, true, 2", ROUNDS, Expect.ACCEPTABLE, "two virtual threads, and then the arbiter")),
            seen(race));
        assertFalse(race.failed());
    }

    @Test
    void anExactIdBeatsARegularExpressionThatComesBeforeIt() throws InterruptedException {
        Race race = play(Planted.Exact.class);
        assertEquals(List.of(new Seen("a, b", ROUNDS, Expect.ACCEPTABLE, "exact")), seen(race));
        assertFalse(race.failed());
    }

    @Test
    void aForbiddenOutcomeFails() throws InterruptedException {
        Race race = play(Planted.Forbidden.class);
        assertEquals(List.of(new Seen("a, b", ROUNDS, Expect.FORBIDDEN, "regular expression")), seen(race));
        assertTrue(race.failed());
    }

    @Test
    void aCanaryIsCaughtByTheDefaultOutcome() throws InterruptedException {
        Race race = play(Planted.BrokenOnPurpose.class);
        assertTrue(race.isCanary());
        assertEquals(ROUNDS, race.caught());
        assertFalse(race.failed());
    }

    @Test
    void whatAnActorThrowsFailsThisRaceAndTheNextIsPlayed() throws InterruptedException {
        List<Race> races = play(LIMIT, true, Planted.Throws.class, Planted.Fine.class);
        Race thrown = races.stream().filter(Race::failed).findFirst().orElseThrow();
        assertEquals("virtual.Planted.Throws", thrown.id());
        assertTrue(thrown.errors().toString().contains("thrown on purpose"), thrown.errors().toString());
        assertEquals(2, races.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWaitEndsByItsSignal(boolean inParallel) throws InterruptedException {
        Race race = play(LIMIT, inParallel, Planted.EndsBySignal.class).get(0);
        assertEquals(List.of("TERMINATED"), seen(race).stream().map(Seen::outcome).toList());
        assertEquals(ROUNDS, race.samples());
        assertFalse(race.failed());
    }

    @Test
    void aHungRaceEndsTheStormAndSaysWhoWaitsWhere() throws InterruptedException {
        List<Race> races = play(Duration.ofMillis(300), true, Planted.Hangs.class, Planted.Fine.class);
        assertEquals(List.of("virtual.Planted.Hangs"), races.stream().map(Race::id).toList());
        assertTrue(races.get(0).failed());
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("HUNG: a round of virtual.Planted.Hangs"), said);
        assertTrue(said.contains("Planted$Hangs.sleepyHead"), said);
        assertTrue(said.contains("Planted$Hangs.thirdParty"), said); // the thread that the state has started
    }
}
