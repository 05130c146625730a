package dev.goloom.bench.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.row.Rows;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<List<Entry>> ROWS = Rows.all().stream()
        .map(row -> Arrays.stream(Peer.values()).map(peer -> new Entry(row, peer, Caller.VIRTUAL)).toList()).toList();

    @Test
    void eachRound_hasEverythingOnce() {
        Schedule schedule = Schedule.of(3, 42, ROWS);

        for (List<Entry> round : schedule.rounds()) {
            assertEquals(ROWS.stream().flatMap(List::stream).collect(Collectors.toSet()), new HashSet<>(round));
            assertEquals(ROWS.size() * Peer.values().length, round.size());
        }
        assertEquals(3 * ROWS.size() * Peer.values().length, schedule.steps());
    }

    @Test
    void thoseWhoDoARow_runNextToEachOther() {
        List<Row> rows = Schedule.of(1, 42, ROWS).rounds().getFirst().stream().map(Entry::row).toList();

        int changes = 0;
        for (int i = 1; i < rows.size(); i++) {
            changes += rows.get(i - 1).equals(rows.get(i)) ? 0 : 1;
        }
        assertEquals(ROWS.size() - 1, changes);
    }

    @Test
    void sameSeed_givesTheSameOrder_andEachRoundItsOwn() {
        Schedule schedule = Schedule.of(2, 42, ROWS);

        assertEquals(schedule, Schedule.of(2, 42, ROWS));
        assertNotEquals(schedule, Schedule.of(2, 43, ROWS));
        assertNotEquals(schedule.rounds().get(0), schedule.rounds().get(1));
    }
}
