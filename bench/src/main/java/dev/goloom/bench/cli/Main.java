package dev.goloom.bench.cli;

import dev.goloom.bench.row.Rows;
import dev.goloom.bench.study.Contents;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; what it does is up to its subcommands. */
// @formatter:off
@Command(
    name = "goloom-bench",
    description = "What Go's concurrency costs, in Go and on the JVM, on this machine.",
    mixinStandardHelpOptions = true,
    version = "goloom-bench 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
        "0:it is done, and what was asked for is written",
        "1:a benchmark failed; its name is the last thing printed",
        "2:the command line is wrong, or asks for a JDK that is not there",
        "130:ended by Ctrl-C; no result is written, and nothing that it started runs on"},
    footer = "%nOne benchmark alone: java -cp goloom-bench.jar org.openjdk.jmh.Main inTime -p strategy=CONTEXT",
    subcommands = {StudyCommand.class, LadderCommand.class, ScoreboardCommand.class})
// @formatter:on
public final class Main implements Callable<Integer> {
    private static volatile boolean ending;

    @SuppressWarnings("NullAway.Init") // by picocli
    @Spec
    private CommandSpec spec;

    @Option(names = "--list", description = "List what there is to measure, and end.")
    private boolean list;

    private Main() {}

    /** Runs, and ends the JVM with one of the exit codes above. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Main::endWhatWasStarted));
        System.exit(commandLine().execute(arguments));
    }

    /** Whatever ends this process also ends the JVM or the Go program that it is measuring. */
    private static void endWhatWasStarted() {
        ending = true;
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether this process is ending: then what it has started fails, and that is nobody's news. */
    static boolean isEnding() {
        return ending;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public Integer call() {
        if (!list) {
            throw new ParameterException(spec.commandLine(), "what to do? study, ladder, scoreboard, or --list");
        }
        spec.commandLine().getOut().print(Contents.list() + Rows.list());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
