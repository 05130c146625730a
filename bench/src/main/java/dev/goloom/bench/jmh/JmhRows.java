package dev.goloom.bench.jmh;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Median;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.peer.RowBenchmark;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.RunnerException;

/** Has the JVM's peers do the rows of the scoreboard. */
public final class JmhRows {
    private final JmhFork fork;
    private final RowSettings settings;

    /**
     * Nothing runs yet.
     *
     * @param java what starts a fork
     * @param log takes what JMH prints
     */
    public JmhRows(Path java, RowSettings settings, PrintStream log) {
        fork = new JmhFork(java, log);
        this.settings = settings;
    }

    /**
     * Starts a fork and waits for its end.
     *
     * @throws RunnerException when the row throws
     */
    public Sample run(Row row, Peer peer, Caller caller) throws RunnerException {
        List<IterationResult> runs = fork.run(fork.options(RowBenchmark.class, "run", caller)
            .jvmArgsAppend(flags(row))
            .param("row", row.id())
            .param("peer", peer.name())
            .param("millis", Integer.toString(settings.millis()))
            .param("warmUpMillis", Integer.toString(settings.warmUpMillis()))
            .warmupIterations(0).measurementIterations(settings.runs()));
        List<Double> operations = JmhFork.secondary(runs, "operations");
        return new Sample(Median.of(quotients(JmhFork.secondary(runs, "nanos"), operations)),
            Median.of(quotients(JmhFork.secondary(runs, "allocatedBytes"), operations)), List.of(), 0);
    }

    private static String[] flags(Row row) {
        return row.group() == Group.GROWTH ? JvmFlags.heapForAMillion().toArray(String[]::new) : new String[0];
    }

    private static List<Double> quotients(List<Double> dividends, List<Double> divisors) {
        var quotients = new ArrayList<Double>();
        for (int i = 0; i < dividends.size(); i++) {
            quotients.add(dividends.get(i) / divisors.get(i));
        }
        return quotients;
    }
}
