package dev.goloom.bench.go;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The module of our own Go benchmarks, compiled into one test program. */
public final class GoModule {
    private static final List<String> SOURCES =
        List.of("go.mod", "doc.go", "call_test.go", "corrected_test.go", "cpu_other_test.go", "cpu_unix_test.go",
            "ladder_test.go", "making_test.go", "observe_test.go", "published_test.go", "row_test.go",
            "row_call_test.go", "row_chan_test.go", "row_context_test.go", "row_growth_test.go", "row_latency_test.go",
            "row_observe_test.go",
            "row_time_test.go",
            "situation_test.go");

    private final Path program;

    private GoModule(Path program) {
        this.program = program;
    }

    /**
     * Copies the sources into the directory and compiles them there.
     *
     * <p>The copy says that it is written for the very Go that compiles it. Go reads from that line how its runtime
     * behaves: with the {@code go 1.21} of the sources, every newer Go would run the timers of Go 1.21, and
     * {@code time.After} is what has changed since.
     */
    public static GoModule compile(GoTool go, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (String source : SOURCES) {
            try (InputStream in = GoModule.class.getResourceAsStream("/go/" + source)) {
                if (in == null) {
                    throw new FileNotFoundException("/go/" + source + " is not on the class path");
                }
                Files.copy(in, directory.resolve(source), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String language = Objects.requireNonNull(go.language(), "go is missing");
        GoProcess.succeed(directory, List.of(go.command(), "mod", "edit", "-go=" + language));
        Path program = directory.resolve("bench.test.exe"); // Windows starts nothing without such an ending
        GoProcess.succeed(directory, List.of(go.command(), "test", "-c", "-o", program.getFileName().toString()));
        return new GoModule(program.toAbsolutePath());
    }

    /**
     * Runs one test, which is a program, in a process of its own.
     *
     * @param debug settings of Go's runtime, as its GODEBUG has them
     * @param flags what the program is told
     * @return what it printed
     * @throws IOException naming the test, when it fails
     */
    public String observe(String test, String debug, String... flags) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(program.toString(), "-test.run=^" + test + "$"));
        command.addAll(List.of(flags));
        return GoProcess.succeed(program.resolveSibling("."), debug, command);
    }

    /**
     * Runs one benchmark in a process of its own and returns what it printed.
     *
     * @param benchmark the whole name, sub-benchmarks apart by slashes
     * @param time as {@code -test.benchtime}, for example {@code 500ms} or {@code 1x}
     * @param count how often to run it
     * @param flags of the program, beside those
     * @throws IOException naming the benchmark, when it fails
     */
    public List<GoBenchmarkLine> run(String benchmark, String time, int count, String... flags)
            throws IOException, InterruptedException {
        return run("", benchmark, time, count, flags);
    }

    /**
     * Likewise, with settings of Go's runtime.
     *
     * @param debug as its GODEBUG has them
     */
    public List<GoBenchmarkLine> run(String debug, String benchmark, String time, int count, String... flags)
            throws IOException, InterruptedException {
        String anchored = "^" + benchmark.replace("/", "$/^") + "$";
        var command = new ArrayList<>(List.of(program.toString(), "-test.run=^$",
            "-test.bench=" + anchored, "-test.benchtime=" + time, "-test.count=" + count, "-test.benchmem"));
        command.addAll(List.of(flags));
        String text = GoProcess.succeed(program.resolveSibling("."), debug, command);
        List<GoBenchmarkLine> lines = GoBenchmarkLine.all(text);
        if (lines.size() != count) {
            throw new IOException("%s printed %d results instead of %d:%n%s".formatted(benchmark, lines.size(), count,
                text.strip()));
        }
        return lines;
    }
}
