package dev.goloom.bench.report;

import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Ratio;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.row.Rows;
import dev.goloom.bench.scoreboard.GeometricMean;
import dev.goloom.bench.scoreboard.HeldRow;
import dev.goloom.bench.scoreboard.OneCarrierRow;
import dev.goloom.bench.scoreboard.PunctualityRow;
import dev.goloom.bench.scoreboard.Score;
import dev.goloom.bench.scoreboard.ScoreRow;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import dev.goloom.bench.scoreboard.ScoredProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A scoreboard with figures that no machine has to produce first. */
final class ScoreboardExample {
    private ScoreboardExample() {}

    static ScoreboardResult result() {
        var environment = new Environment("Some <CPU>", 2, "Linux 6 amd64", "Vendor 25.0.3", "-Xmx1g", "go1.26.8", null,
            "2026-11-22T00:00:00Z", "0123456789ab", "default", 3, 0.95, 42, "mvn -pl bench verify -Dbench=scoreboard");
        List<ScoreRow> rows = Rows.all().stream().map(ScoreboardExample::row).toList();
        return new ScoreboardResult(environment, rows, 0.8,
            List.of(new GeometricMean("all", 0.8, rows.size(), "ChanSync", 1.4)),
            List.of(new OneCarrierRow("ChanSync", 60.0, 1.0, ratio(60, 100), 3_000.0, 10.0, ratio(60, 3_000))),
            List.of(new PunctualityRow(Platform.JVM, 6_000, 60_000, 90_000, 1_000_000, 10_200_000)),
            List.of(new HeldRow("a goroutine", 1_000_000, 600.0, 2_700.0, 600 / 2_700.0)),
            List.of(process(1, "ChanSync", "goloom", 36, 31.0), process(2, "ChanSync", "goloom", 161, 164.6),
                process(1, "ChanSem", "goloom", 11, 165.0), process(2, "ChanSem", "goloom", 16.4, 31.4),
                process(1, "FloorStart", "jdk", 700, 31.0), process(2, "FloorStart", "jdk", 2_100, 165.0),
                process(1, "FloorStart", "go", 270, 31.0), process(2, "FloorStart", "go", 271, 165.0)));
    }

    private static ScoredProcess process(int round, String id, String peer, double ns, double lineNs) {
        return new ScoredProcess(round, id, peer, ns, lineNs);
    }

    private static ScoreRow row(Row row) {
        double size = 100 + row.id().length();
        var score = new Score(1.5 * size, 1.0, 16.0, ratio(size, 1.5 * size), null);
        return new ScoreRow(row.id(), row.group(), row.operation(), size, 2.0, 1.25 * size, 2.5,
            ratio(size, 1.25 * size), 24.0, 48.0,
            Map.of("jdk", score, "jox", new Score(null, null, null, null, "no such thing")));
    }

    private static Ratio ratio(double own, double other) {
        return Ratio.of(samples(own), samples(other));
    }

    private static List<Sample> samples(double ns) {
        return Stream.of(0.99, 1.0, 1.01).map(noise -> new Sample(noise * ns, 0, List.of(), 0)).toList();
    }
}
