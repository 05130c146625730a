package dev.goloom.bench.scoreboard;

import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.row.Rows;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param rows those whose name has this in it
 * @param peers who does them
 * @param order the seed of the order in which they run
 * @param go the command that starts Go
 * @param directory where the results go
 * @param jdk the JDK to measure
 */
public record ScoreboardSettings(ScoreboardSize size, Pattern rows, Set<Peer> peers, long order, String go,
        Path directory, Jdk jdk) {
    public ScoreboardSettings {
        peers = Set.copyOf(peers);
    }

    /** The rows that this means; none if no name has it. */
    public List<Row> chosen() {
        return Rows.all().stream().filter(row -> rows.matcher(row.id()).find()).toList();
    }

    /** Whether no rows are left out: then also what is not a row is measured. */
    boolean isWhole() {
        return rows.pattern().isEmpty() && peers.contains(Peer.GOLOOM);
    }

    /** The command that runs the same again. */
    String reproduce() {
        String some = rows.pattern().isEmpty() ? "" : " -Dscoreboard.rows='" + rows.pattern() + "'";
        String who = peers.containsAll(EnumSet.allOf(Peer.class))
            ? ""
            : " -Dscoreboard.peers=" + String.join(",", EnumSet.copyOf(peers).stream().map(Peer::toString).toList());
        return "mvn -pl bench verify -Dbench=scoreboard -Djdk=%d -Dscoreboard=%s%s%s -Dscoreboard.order=%d"
            .formatted(jdk.version().feature(), size, some, who, order);
    }
}
