package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Summary;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row done on one carrier, where whoever waits has to give way to those he waits for.
 *
 * @param timesAll how many times as long goloom takes as on all carriers
 * @param joxNs null if Jox does not do it
 * @param joxRatio how many times as long goloom takes as Jox, both on one carrier
 */
public record OneCarrierRow(String id, double goloomNs, @Nullable Double goloomErrorNs, Ratio timesAll,
        @Nullable Double joxNs, @Nullable Double joxErrorNs, @Nullable Ratio joxRatio) {

    static OneCarrierRow of(Row row, Scores scores) {
        List<Sample> own = scores.of(row, Peer.GOLOOM, Caller.ONE_CARRIER);
        List<Sample> jox = scores.of(row, Peer.JOX, Caller.ONE_CARRIER);
        Estimate goloomNs = Summary.of(own).ns();
        Estimate joxNs = jox.isEmpty() ? null : Summary.of(jox).ns();
        return new OneCarrierRow(row.id(), goloomNs.mean(), goloomNs.error(),
            Ratio.of(own, scores.of(row, Peer.GOLOOM, Caller.VIRTUAL)), joxNs == null ? null : joxNs.mean(),
            joxNs == null ? null : joxNs.error(), jox.isEmpty() ? null : Ratio.of(own, jox));
    }
}
