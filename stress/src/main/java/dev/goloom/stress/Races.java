package dev.goloom.stress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.Main;

/**
 * Runs the races, and exits with 1 if one of them had a forbidden outcome.
 *
 * <p>System properties: {@code stress} is {@code quick} (the default) or {@code full}; {@code stress.test} is a regular
 * expression for the names of the races to run; {@code stress.out} is the folder for the report.
 */
public final class Races {

    /** For the library by which jcstress pins threads to processors; without it, each fork prints a warning. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private Races() {}

    /**
     * Runs the races.
     *
     * @param args none
     * @throws Exception if jcstress cannot run
     */
    public static void main(String[] args) throws Exception {
        String mode = System.getProperty("stress", "quick");
        Path out = Path.of(System.getProperty("stress.out", "jcstress"));
        Main.main(arguments(mode, System.getProperty("stress.test", ""), out).toArray(String[]::new));
    }

    /**
     * What jcstress is told. The quick mode keeps to one JVM configuration; the full mode lets jcstress go through all
     * combinations of compilers and actors that it knows.
     */
    private static List<String> arguments(String mode, String test, Path out) {
        List<String> arguments = new ArrayList<>(List.of("-v", "-r", out.toString()));
        if (!test.isEmpty()) {
            arguments.addAll(List.of("-t", test));
        }
        switch (mode) {
            case "quick" -> arguments.addAll(List.of(
                "-f", "1", "-iters", "4", "-time", "500", "-sc", "false", "-jvmArgs", "-Xmx512m " + NATIVE_ACCESS));
            case "full" -> arguments.addAll(List.of("-m", "default", "-jvmArgsPrepend", NATIVE_ACCESS));
            default -> throw new IllegalArgumentException("stress is quick or full, not " + mode);
        }
        return arguments;
    }
}
