package dev.goloom.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Go side: compiled once, and run in one process for all scenarios. */
final class GoProgram {

    static final Path SOURCES = Path.of("src/test/go").toAbsolutePath();

    /** Windows starts nothing without such an ending; the others do not mind. */
    private static final Path PROGRAM = Path.of("target/differential/scenarios.exe").toAbsolutePath();

    /** Nothing is downloaded, and what somebody has set for other work changes nothing here. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
        "GOTOOLCHAIN", "local", "GOPROXY", "off", "GOENV", "off", "GOFLAGS", "", "GOWORK", "off", "GODEBUG", "");

    /** The version that {@code go.mod} names: the first whose timers are those of goloom. */
    private static final int OLDEST_MINOR = 23;

    private static final Pattern VERSION = Pattern.compile("\\bgo1\\.(\\d+)\\S*");

    private GoProgram() {}

    /** Why Go cannot be used on this machine; null if it can. */
    static @Nullable String missing() throws Exception {
        Output version;
        try {
            version = run("go", "version");
        } catch (IOException notStarted) {
            return "no go on the PATH";
        }
        Matcher matcher = VERSION.matcher(version.text);
        if (version.exitCode != 0 || !matcher.find()) {
            return "go does not tell its version: " + version.text.strip();
        }
        return Integer.parseInt(matcher.group(1)) < OLDEST_MINOR
            ? "%s is too old: needs 1.%d or newer".formatted(matcher.group(), OLDEST_MINOR)
            : null;
    }

    static void build() throws Exception {
        Files.createDirectories(PROGRAM.getParent());
        succeed("go", "build", "-buildvcs=false", "-o", PROGRAM.toString(), ".");
    }

    static List<String> names() throws Exception {
        return succeed(PROGRAM.toString()).lines().toList();
    }

    /** Plays the scenarios. What each said in its rounds, by its name. */
    static Map<String, List<List<String>>> play(long seed, List<Scenario> scenarios) throws Exception {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), Long.toString(seed)));
        for (Scenario scenario : scenarios) {
            command.add(scenario.name());
            command.add(Integer.toString(scenario.rounds()));
        }
        Map<String, List<List<String>>> said = new HashMap<>();
        List<List<String>> rounds = new ArrayList<>();
        for (String line : succeed(command.toArray(new String[0])).lines().toList()) {
            if (line.startsWith("## ")) {
                rounds.add(new ArrayList<>());
            } else if (line.startsWith("# ")) {
                rounds = new ArrayList<>();
                said.put(line.substring(2), rounds);
            } else {
                rounds.getLast().add(line);
            }
        }
        return said;
    }

    record Output(int exitCode, String text) {}

    /** Runs a command in the directory of the sources. */
    static Output run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(SOURCES.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String succeed(String... command) throws IOException, InterruptedException {
        Output output = run(command);
        if (output.exitCode != 0) {
            throw new AssertionError("%s failed with exit code %d:%n%s".formatted(String.join(" ", command),
                output.exitCode, output.text.strip()));
        }
        return output.text;
    }
}
