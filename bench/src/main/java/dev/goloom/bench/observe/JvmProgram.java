package dev.goloom.bench.observe;

import dev.goloom.bench.jmh.JvmFlags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of this class path in a JVM of its own, with the flags of the benchmarks. */
public final class JvmProgram {
    private JvmProgram() {}

    /**
     * Blocks until the program ends; an interrupt ends it.
     *
     * @param java what starts the JVM
     * @return what it has printed
     * @throws IOException with what it has printed, if it fails
     */
    public static String run(Path java, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        return run(java, List.of(), program, arguments);
    }

    /**
     * Likewise, with flags of its own.
     *
     * @param flags after those of the benchmarks, and so instead of them
     */
    public static String run(Path java, List<String> flags, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(JvmFlags.common());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IOException("%s %s failed with exit code %d:%n%s".formatted(program.getName(),
                    String.join(" ", arguments), exitCode, text.strip()));
            }
            return text;
        } finally {
            process.destroyForcibly();
        }
    }
}
