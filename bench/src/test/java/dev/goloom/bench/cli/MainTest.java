package dev.goloom.bench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_namesTheCommandsAndTheExitCodes() {
        assertEquals(0, run("--help"));
        for (String expected : new String[] {"study", "ladder", "scoreboard", "--list", "Exit codes:", "130"}) {
            assertTrue(out.toString().contains(expected), expected);
        }
    }

    @Test
    void helpOfACommand_namesItsOptions() {
        assertEquals(0, run("study", "--help"));
        for (String expected : new String[] {"--size", "--order", "--only", "--go", "--jdk", "--out", "--json"}) {
            assertTrue(out.toString().contains(expected), expected);
        }
    }

    @Test
    void list_hasWhatIsMeasured() {
        assertEquals(0, run("--list"));
        for (String expected : new String[] {"BenchmarkContext\n", "CONTEXT in-time virtual caller, go",
            "ladder START, jvm",
            "ladder DONE platform caller, go", "making NEW_TIMER, jvm",
            "ChanSync: an element handed", "after + select, jvm", "context.WithTimeout, never cancelled, go"}) {
            assertTrue(out.toString().contains(expected), expected);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '', 'what to do? study, ladder, scoreboard, or --list'
        'scorebored', 'Unmatched argument'
        'study --size=huge', 'option ''--size'': expected one of [SMOKE, DEFAULT, FULL] (case-insensitive) but was ''huge'
        'study --only=ladder,snakes', 'snakes: must be one of [calls, ladder, callers'
        'study --jdk=11', 'JDK 11 is too old: needs 21 or newer'
        'study --jdk=no-such-folder', 'no JDK at no-such-folder'
        'study --order=first', 'first'' is not a whole number'
        'study --speed', 'Unknown option'
        'scoreboard --size=huge', 'option ''--size'': expected one of [SMOKE, DEFAULT, FULL] (case-insensitive) but was ''huge'
        'scoreboard --peers=goloom,rust', 'rust: must be one of [goloom, go, jdk'
        'scoreboard --rows=Chan(', 'Unclosed group'
        'scoreboard --rows=Chann', '--rows=Chann: no row has that in its name; --list has them all'
        'scoreboard --jdk=11', 'JDK 11 is too old: needs 21 or newer'
        """)
    void wrongCommandLine_saysWhatIsWrong_andDoesNothing(String line, String complaint) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ", -1)));
        assertTrue(err.toString().contains(complaint), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void options_reachTheSettings() {
        CommandLine command = commandLine();
        command.setExecutionStrategy(parsed -> 0);
        command.execute("ladder", "--size=smoke", "--order=7", "--go=go1.26", "--out=some/folder");
        var ladder = command.getParseResult().subcommand().commandSpec();

        assertEquals(7L, (Long) ladder.findOption("--order").getValue());
        assertEquals(Path.of("some/folder"), ladder.findOption("--out").getValue());
        assertEquals("smoke", ladder.findOption("--size").getValue().toString());
        assertEquals(List.of("go1.26"), ladder.findOption("--go").getValue());
    }

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
