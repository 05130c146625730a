package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;

/**
 * One thing to measure.
 *
 * @param peer who does the row
 * @param carriers as many as processors, or one
 */
record Entry(Row row, Peer peer, Caller carriers) {
    @Override
    public String toString() {
        return row + ", " + peer.title() + (carriers == Caller.ONE_CARRIER ? ", one carrier" : "");
    }
}
