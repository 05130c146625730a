package dev.goloom.bench.go;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.row.Row;
import java.io.IOException;
import java.util.List;

/** Does the rows of the scoreboard in Go. */
public final class GoRows {
    /** What a row reports that is about lateness. */
    private static final String LATENESS = "avg-late-ns";

    private final GoModule module;
    private final int millis;
    private final int runs;

    /**
     * @param millis how long a run takes, about
     * @param runs how many
     */
    public GoRows(GoModule module, int millis, int runs) {
        this.module = module;
        this.millis = millis;
        this.runs = runs;
    }

    public Sample run(Row row, Caller caller) throws IOException, InterruptedException {
        List<GoBenchmarkLine> lines =
            module.run(row.goBenchmark(), millis + "ms", runs, GoBenchmarks.flags(caller));
        boolean aboutLateness = lines.getFirst().figures().containsKey(LATENESS);
        return new Sample(GoBenchmarkLine.median(lines, aboutLateness ? LATENESS : "ns/op"),
            GoBenchmarkLine.median(lines, "B/op"), List.of(), 0);
    }
}
