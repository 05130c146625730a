package dev.goloom.bench.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Rows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoreRowTest {
    private static final List<Sample> GOLOOM = samples(10, 20, 40);
    private static final List<Sample> GO = samples(20, 40, 80);

    @Test
    void ratio_isGoloomsToGos_pairByPair() {
        ScoreRow row = ScoreRow.of(Rows.of("ChanSync"), Map.of(Peer.GOLOOM, Score.of(GOLOOM, GOLOOM), Peer.GO,
            Score.of(GO, GOLOOM), Peer.JOX, Score.cannot("no such thing")));

        assertNotNull(row.ratio());
        assertEquals(0.5, row.ratio().mean(), 1e-9);
        assertEquals(70.0 / 3, Objects.requireNonNull(row.goloomNs()), 1e-9);
        assertEquals(140.0 / 3, Objects.requireNonNull(row.goNs()), 1e-9);
        assertEquals(Set.of("jox"), row.peers().keySet());
        assertEquals("no such thing", Objects.requireNonNull(row.peers().get("jox")).cannot());
    }

    @Test
    void withoutGo_thereIsNoRatio() {
        ScoreRow row = ScoreRow.of(Rows.of("ChanSync"), Map.of(Peer.GOLOOM, Score.of(GOLOOM, GOLOOM)));

        assertNull(row.ratio());
        assertNull(row.goNs());
        assertNull(GeometricMean.over("all", List.of(row)));
    }

    @Test
    void geometricMean_isThatOfTheRatios_andNamesTheWorstRow() {
        ScoreRow half = row("ChanSync", GOLOOM, GO);
        ScoreRow twice = row("ChanSem", GO, GOLOOM);

        GeometricMean mean = GeometricMean.over("both", List.of(half, twice));

        assertNotNull(mean);
        assertEquals(1.0, mean.mean(), 1e-9);
        assertEquals("ChanSem", mean.worst());
        assertEquals(2.0, mean.worstRatio(), 1e-9);
        assertEquals(2, mean.rows());
    }

    private static ScoreRow row(String id, List<Sample> goloom, List<Sample> go) {
        return ScoreRow.of(Rows.of(id), Map.of(Peer.GOLOOM, Score.of(goloom, goloom), Peer.GO, Score.of(go, goloom)));
    }

    private static List<Sample> samples(double... ns) {
        return DoubleStream.of(ns).mapToObj(each -> new Sample(each, 0, List.of(), 0)).toList();
    }
}
