package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as measured.
 *
 * @param goloomNs null where goloom does not do it, which is bare of any library
 * @param goNs null without Go
 * @param ratio how many times as long goloom takes as Go, pair by pair
 * @param bytesPerOp goloom's
 * @param peers the others, by their names in small letters
 */
public record ScoreRow(String id, Group group, String operation, @Nullable Double goloomNs,
        @Nullable Double goloomErrorNs, @Nullable Double goNs, @Nullable Double goErrorNs, @Nullable Ratio ratio,
        @Nullable Double bytesPerOp, @Nullable Double goBytesPerOp, Map<String, Score> peers) {
    public ScoreRow {
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
    }

    static ScoreRow of(Row row, Map<Peer, Score> scores) {
        var others = new LinkedHashMap<String, Score>();
        scores.forEach((peer, score) -> {
            if (peer != Peer.GOLOOM && peer != Peer.GO) {
                others.put(peer.toString(), score);
            }
        });
        Score goloom = scores.getOrDefault(Peer.GOLOOM, Score.cannot(""));
        Score go = scores.getOrDefault(Peer.GO, Score.cannot(""));
        return new ScoreRow(row.id(), row.group(), row.operation(), goloom.nsPerOp(), goloom.errorNs(), go.nsPerOp(),
            go.errorNs(), go.goloomRatio(), goloom.bytesPerOp(), go.bytesPerOp(), others);
    }
}
