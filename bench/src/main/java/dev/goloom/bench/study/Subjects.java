package dev.goloom.bench.study;

import dev.goloom.bench.figures.Platform;
import dev.goloom.bench.figures.Sample;
import dev.goloom.bench.figures.Task;
import dev.goloom.bench.figures.Versioned;
import dev.goloom.bench.go.GoBenchmarks;
import dev.goloom.bench.go.GoModule;
import dev.goloom.bench.go.GoTool;
import dev.goloom.bench.jdk.Jdk;
import dev.goloom.bench.jmh.JmhBenchmarks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: JDKs, and Gos if there are some. The first of each is the one that all experiments are about; the
 * others are compared with it.
 */
final class Subjects {
    private final Map<String, JmhBenchmarks> jdks = new LinkedHashMap<>();
    private final Map<String, GoBenchmarks> gos = new LinkedHashMap<>();
    private final GoTool tool;
    private final @Nullable GoModule module;

    private Subjects(GoTool tool, @Nullable GoModule module) {
        this.tool = tool;
        this.module = module;
    }

    /** Compiles the Go benchmarks, with every Go that there is. */
    static Subjects of(StudySettings settings, List<GoTool> tools, PrintStream log)
            throws IOException, InterruptedException {
        GoModule first = null;
        var gos = new LinkedHashMap<String, GoBenchmarks>();
        Path directory = Files.createDirectories(settings.directory());
        for (GoTool tool : tools) {
            String version = tool.version();
            if (version != null) {
                GoModule compiled =
                    GoModule.compile(tool, directory.resolve(gos.isEmpty() ? "go" : "go-" + version.substring(2)));
                gos.put(version, benchmarks(compiled, settings.size()));
                first = first == null ? compiled : first;
            }
        }
        var subjects = new Subjects(tools.getFirst(), first);
        subjects.gos.putAll(gos);
        for (Jdk jdk : settings.jdks()) {
            subjects.jdks.put(jdk.toString(), new JmhBenchmarks(jdk.java(), settings.size().fork(), log));
        }
        return subjects;
    }

    private static GoBenchmarks benchmarks(GoModule module, StudySize size) {
        return new GoBenchmarks(module, size.goInTimeMillis() + "ms", size.goInTimeIterations(),
            size.fork().timedOutCalls(), size.judged());
    }

    Sample run(Task task) throws Exception {
        if (task.platform() == Platform.GO) {
            GoBenchmarks measured = task instanceof Versioned versioned ? gos.get(versioned.version()) : go();
            return Objects.requireNonNull(measured, "no Go").run(task);
        }
        JmhBenchmarks measured = task instanceof Versioned versioned ? jdks.get(versioned.version()) : jvm();
        return Objects.requireNonNull(measured, "no such JDK").run(task);
    }

    JmhBenchmarks jvm() {
        return jdks.values().iterator().next();
    }

    /** Null if there is none. */
    @Nullable GoBenchmarks go() {
        return gos.isEmpty() ? null : gos.values().iterator().next();
    }

    /** The Go program that observes; null if there is no Go. */
    @Nullable GoModule module() {
        return module;
    }

    GoTool tool() {
        return tool;
    }

    /** Of each platform that is there. */
    Map<Platform, List<String>> versions() {
        var versions = new EnumMap<Platform, List<String>>(Platform.class);
        versions.put(Platform.JVM, List.copyOf(jdks.keySet()));
        if (!gos.isEmpty()) {
            versions.put(Platform.GO, List.copyOf(gos.keySet()));
        }
        return versions;
    }
}
