package dev.goloom.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What it runs on, as far as the JDK does not know it. */
public final class Machine {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The processor's name as Linux, Windows or macOS tells it; otherwise its architecture. */
    public static String cpu() throws InterruptedException {
        Optional<String> name = linuxCpu().or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")));
        if (name.isEmpty()) {
            name = output(List.of("sysctl", "-n", "machdep.cpu.brand_string"));
        }
        return name.orElse(System.getProperty("os.arch"));
    }

    /** With its version. */
    public static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    /** The commit of the sources, "-dirty" when they were changed since; "unknown" without git. */
    public static String commit() throws InterruptedException {
        return output(List.of("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"))
            .orElse("unknown");
    }

    private static Optional<String> linuxCpu() {
        if (!Files.isReadable(LINUX)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> output(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
