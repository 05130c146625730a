package dev.goloom.bench.cli;

import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.report.Json;
import dev.goloom.bench.report.ResultFiles;
import dev.goloom.bench.report.TerminalReport;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.scoreboard.Scoreboard;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import dev.goloom.bench.scoreboard.ScoreboardSettings;
import dev.goloom.bench.scoreboard.ScoreboardSize;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The scoreboard. Its options can also be given as system properties, which the build does. */
// @formatter:off
@Command(
    name = "scoreboard",
    description = {
        "The work of Go's own benchmarks of channels, contexts and timers, done by goloom, by Go and by others on the JVM.",
        "Writes scoreboard.html, scoreboard.md and scoreboard.json."},
    mixinStandardHelpOptions = true)
// @formatter:on
final class ScoreboardCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // by picocli
    @Spec
    private CommandSpec spec;

    // @formatter:off
    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "${sys:scoreboard:-default}",
        description = "smoke, default or full: how long it takes, and so how narrow its errors are. Default: default.")
    private ScoreboardSize size = ScoreboardSize.DEFAULT;

    @Option(names = "--rows", paramLabel = "REGEX", defaultValue = "${sys:scoreboard.rows:-}",
        description = "The rows whose name has this in it, a regular expression. Default: all; see --list.")
    private Pattern rows = Pattern.compile("");

    @Option(names = "--peers", paramLabel = "PEERS", defaultValue = "${sys:scoreboard.peers:-}",
        converter = ToWho.class,
        description = "Who does them, comma-separated: goloom, go, jdk, structured, jox, kotlin, grpc. Default: all.")
    private Who peers = new Who(Set.of());

    @Option(names = "--order", paramLabel = "SEED", defaultValue = "${sys:scoreboard.order:-}",
        converter = Settings.ToSeed.class,
        description = "The seed of the order in which they run. Default: another one each time.")
    private long order;

    @Option(names = "--go", paramLabel = "COMMAND", defaultValue = "${sys:scoreboard.go:-go}",
        description = "What starts Go. Default: go. Without Go, its figures are missing.")
    private String go = "go";

    @Option(names = "--jdk", paramLabel = "JDK", defaultValue = "${sys:scoreboard.jdk:-}", converter = Settings.ToJdk.class,
        description = "The JDK to measure: its number, or its home. Default: the one that runs this.")
    private Jdk jdk = Jdk.running();

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "${sys:scoreboard.directory:-target/scoreboard}",
        description = "Where the results go. Default: target/scoreboard.")
    private Path out = Path.of("target/scoreboard");

    @Option(names = "--json",
        description = "Print the results as JSON, and nothing else; progress goes to the other stream.")
    private boolean json;
    // @formatter:on

    private ScoreboardCommand() {}

    record Who(Set<Peer> peers) {}

    static final class ToWho implements ITypeConverter<Who> {
        @Override
        public Who convert(String value) {
            try {
                return new Who(value.isEmpty()
                    ? EnumSet.allOf(Peer.class)
                    : Arrays.stream(value.split(",", -1)).map(Peer::of).collect(Collectors.toSet()));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        var settings = new ScoreboardSettings(size, rows, peers.peers(), order, go, out, jdk);
        if (settings.chosen().isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                "--rows=" + rows + ": no row has that in its name; --list has them all");
        }
        ScoreboardResult result = new Scoreboard(settings, Streams.progress(json)).run();
        List<Path> files = ResultFiles.write(result, out);
        if (json) {
            Streams.out().print(Json.file(result));
        } else {
            TerminalReport.print(result, files, Streams.out());
        }
        return 0;
    }
}
