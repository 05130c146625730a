package dev.goloom.bench.go;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a command of Go's, or a program that Go compiled, to its end. It needs no network and downloads nothing. */
final class GoProcess {
    /** What the caller's own settings of these say must not change what is measured. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
        "GOTOOLCHAIN", "local",
        "GOPROXY", "off",
        "GOENV", "off",
        "GOFLAGS", "",
        "GOWORK", "off",
        "GOGC", "100");

    private GoProcess() {}

    record Output(int exitCode, String text) {}

    /**
     * Blocks until the process ends; an interrupt ends the process.
     *
     * @throws IOException when it cannot be started
     */
    static Output run(Path directory, List<String> command) throws IOException, InterruptedException {
        return run(directory, "", command);
    }

    private static Output run(Path directory, String debug, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("GODEBUG", debug);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
        }
    }

    /** As {@link #run}, for a command that has to succeed. */
    static String succeed(Path directory, List<String> command) throws IOException, InterruptedException {
        return succeed(directory, "", command);
    }

    /** Likewise, with settings of Go's runtime, as its GODEBUG has them. */
    static String succeed(Path directory, String debug, List<String> command)
            throws IOException, InterruptedException {
        Output output = run(directory, debug, command);
        if (output.exitCode() != 0) {
            throw new IOException("%s failed with exit code %d:%n%s".formatted(String.join(" ", command),
                output.exitCode(), output.text().strip()));
        }
        return output.text();
    }
}
