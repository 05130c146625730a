package dev.goloom.bench.go;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The machine's {@code go} command, or why there is none to use.
 *
 * @param command what to start
 * @param version for example {@code go1.26.8}; null when it is missing
 * @param language for example {@code 1.26}, as in {@code go.mod}; null when it is missing
 * @param missing why Go cannot be used; null when it can
 */
public record GoTool(String command, @Nullable String version, @Nullable String language, @Nullable String missing) {
    /** The oldest version that the module's sources compile with. */
    private static final int OLDEST_MINOR = 21;

    private static final int FIRST_WITHOUT_OLD_TIMERS = 27;

    private static final Pattern VERSION = Pattern.compile("\\bgo((\\d+)\\.(\\d+)\\S*)");

    /** Asks the command for its version. */
    public static GoTool find(String command) throws InterruptedException {
        GoProcess.Output output;
        try {
            output = GoProcess.run(Path.of("."), List.of(command, "version"));
        } catch (IOException notStarted) {
            return missing(command, command + " not found on the PATH");
        }
        Matcher matcher = VERSION.matcher(output.text());
        if (output.exitCode() != 0 || !matcher.find()) {
            return missing(command, command + " does not tell its version: " + output.text().strip());
        }
        int major = Integer.parseInt(matcher.group(2));
        int minor = Integer.parseInt(matcher.group(3));
        if (major == 1 && minor < OLDEST_MINOR) {
            return missing(command,
                "go %s is too old: needs 1.%d or newer".formatted(matcher.group(1), OLDEST_MINOR));
        }
        return new GoTool(command, "go" + matcher.group(1), major + "." + minor, null);
    }

    /** Whether it still has the timers from before Go 1.23, for those who ask for {@code asynctimerchan=1}. */
    public boolean hasOldTimers() {
        if (language == null) {
            return false;
        }
        String[] number = language.split("\\.", -1);
        return number[0].equals("1") && Integer.parseInt(number[1]) < FIRST_WITHOUT_OLD_TIMERS;
    }

    /** Its version, or why there is none. */
    public String name() {
        return version != null ? version : String.valueOf(missing);
    }

    private static GoTool missing(String command, String reason) {
        return new GoTool(command, null, null, reason);
    }
}
