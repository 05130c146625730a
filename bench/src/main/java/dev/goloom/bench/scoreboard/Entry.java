package dev.goloom.bench.scoreboard;

import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;

/** One thing to measure: a row, and who does it. */
record Entry(Row row, Peer peer) {
    @Override
    public String toString() {
        return row + ", " + peer.title();
    }
}
