package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Caller;
import dev.goloom.bench.figures.Environment;
import dev.goloom.bench.figures.Estimate;
import dev.goloom.bench.figures.Quantity;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.go.GoRows;
import dev.goloom.bench.go.GoTool;
import dev.goloom.bench.jmh.JmhRows;
import dev.goloom.bench.jmh.JvmFlags;
import dev.goloom.bench.peer.Peers;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.run.BenchmarkFailedException;
import dev.goloom.bench.run.CacheLine;
import dev.goloom.bench.run.Machine;
import dev.goloom.bench.run.Progress;
import dev.goloom.bench.work.Offers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has everybody do the rows, in turns. */
public final class Scoreboard {
    /** Those who may be too busy waiting to let the others run. */
    private static final Set<Peer> ON_ONE_CARRIER = EnumSet.of(Peer.GOLOOM, Peer.JOX);

    private final ScoreboardSettings settings;
    private final PrintStream out;
    private final Map<Peer, Offers> offers = new EnumMap<>(Peer.class);

    /**
     * Nothing runs yet.
     *
     * @param out takes a line for each step
     */
    public Scoreboard(ScoreboardSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        for (Peer peer : Peer.values()) {
            if (peer != Peer.GO && settings.peers().contains(peer)) {
                offers.put(peer, Peers.offers(peer));
            }
        }
    }

    /** Measures what is asked for. */
    public ScoreboardResult run() throws IOException, InterruptedException, BenchmarkFailedException {
        GoTool go = GoTool.find(settings.go());
        out.printf("Scoreboard: %s, %d round(s), order %d, %s, %s%n", settings.size(), settings.size().rounds(),
            settings.order(), settings.jdk(), go.name());
        Files.createDirectories(settings.directory());
        try (var log = new PrintStream(Files.newOutputStream(settings.directory().resolve("jmh.log")), true,
            StandardCharsets.UTF_8)) {
            var jvm = new JmhRows(settings.jdk().java(), settings.size().settings(), log);
            GoModule module = isMeasured(go) ? GoModule.compile(go, settings.directory().resolve("go")) : null;
            Scores scores = measure(jvm, module == null ? null : rows(module), schedule(go));
            var programs = new Programs(settings.jdk().java(), module, settings.size().observed(), out);
            if (settings.isWhole()) {
                programs.run();
            }
            return ScoreboardResult.of(environment(go), settings.size().judged(),
                settings.chosen().stream().map(row -> ScoreRow.of(row, scores(row, go, scores))).toList(),
                settings.chosen().stream().filter(this::isDoneOnOneCarrier).map(row -> OneCarrierRow.of(row, scores))
                    .toList(),
                programs.punctuality(), programs.held(), scores.processes());
        }
    }

    private GoRows rows(GoModule module) {
        return new GoRows(module, settings.size().settings().millis(), settings.size().settings().runs());
    }

    private boolean isMeasured(GoTool go) {
        return go.missing() == null && settings.peers().contains(Peer.GO);
    }

    private Schedule schedule(GoTool go) {
        return Schedule.of(settings.size().rounds(), settings.order(),
            settings.chosen().stream().map(row -> entries(row, go)).toList());
    }

    private List<Entry> entries(Row row, GoTool go) {
        var entries = new ArrayList<Entry>();
        if (isMeasured(go)) {
            entries.add(new Entry(row, Peer.GO, Caller.VIRTUAL));
        }
        offers.forEach((peer, its) -> {
            if (its.whyNot(row) == null) {
                entries.add(new Entry(row, peer, Caller.VIRTUAL));
                if (isDoneOnOneCarrier(row) && ON_ONE_CARRIER.contains(peer)) {
                    entries.add(new Entry(row, peer, Caller.ONE_CARRIER));
                }
            }
        });
        return entries;
    }

    /** What hands something over; if goloom is among those who do it. */
    private boolean isDoneOnOneCarrier(Row row) {
        return row.group() == Group.CHANNEL && offers.containsKey(Peer.GOLOOM);
    }

    private Scores measure(JmhRows jvm, @Nullable GoRows go, Schedule schedule)
            throws BenchmarkFailedException, InterruptedException {
        var scores = new Scores();
        var progress = new Progress(out, schedule.steps());
        int round = 0;
        for (List<Entry> entries : schedule.rounds()) {
            round++;
            for (Entry entry : entries) {
                Double lineNs = CacheLine.oneWayNs();
                Sample sample =
                    progress.step("round %d/%d  %s".formatted(round, schedule.rounds().size(), entry),
                        () -> entry.peer() == Peer.GO
                            ? Objects.requireNonNull(go).run(entry.row(), entry.carriers())
                            : jvm.run(entry.row(), entry.peer(), entry.carriers()));
                scores.add(round, entry, sample, lineNs);
                progress.end(Quantity.number(sample.nsPerOp()) + " ns/op");
            }
        }
        return scores;
    }

    private Map<Peer, Score> scores(Row row, GoTool go, Scores samples) {
        List<Sample> goloom = samples.of(row, Peer.GOLOOM, Caller.VIRTUAL);
        var scores = new EnumMap<Peer, Score>(Peer.class);
        offers.forEach((peer, its) -> {
            String why = its.whyNot(row);
            scores.put(peer, why == null ? Score.of(samples.of(row, peer, Caller.VIRTUAL), goloom) : Score.cannot(why));
        });
        if (isMeasured(go)) {
            scores.put(Peer.GO, Score.of(samples.of(row, Peer.GO, Caller.VIRTUAL), goloom));
        }
        return scores;
    }

    private Environment environment(GoTool go) throws InterruptedException {
        return new Environment(Machine.cpu(), Runtime.getRuntime().availableProcessors(), Machine.os(),
            settings.jdk().toString(), String.join(" ", JvmFlags.common()), go.version(), go.missing(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), Machine.commit(), settings.size().toString(),
            settings.size().rounds(), Estimate.CONFIDENCE, settings.order(), settings.reproduce());
    }
}
