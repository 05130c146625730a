package dev.goloom.stress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends a run that hangs. jcstress waits for ever for the JVM in which it has started a race; if an actor blocks, that one
 * never ends. So whoever lives longer than any race may is asked for its threads, which name the race, and is killed.
 */
final class HungRace implements Runnable {

    /** The code that jcstress generates for a race is in a class named after it. */
    private static final Pattern RUNNER = Pattern.compile("dev\\.goloom\\.stress\\.([\\w.$]+?)_jcstress");

    private final Duration limit;
    private final Path folder;
    private final PrintStream out;
    private volatile boolean found;

    HungRace(Duration limit, Path folder, PrintStream out) {
        this.limit = limit;
        this.folder = folder;
        this.out = out;
    }

    /** Starts to watch the children of this process. */
    HungRace start() {
        Thread.ofPlatform().daemon().name("watchdog").start(this);
        return this;
    }

    /** Whether a race was ended because it hung. */
    boolean found() {
        return found;
    }

    @Override
    public void run() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                ProcessHandle.current().children().filter(this::isOverdue).forEach(this::end);
            }
        } catch (InterruptedException nobodyIsLeftToWatch) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverdue(ProcessHandle fork) {
        Optional<Instant> start = fork.info().startInstant();
        return start.isPresent() && start.get().plus(limit).isBefore(Instant.now());
    }

    private void end(ProcessHandle fork) {
        found = true;
        Path dump = folder.resolve("hung-" + fork.pid() + ".txt").toAbsolutePath();
        String threads = "";
        try {
            Files.createDirectories(folder);
            jcmd(fork, "Thread.dump_to_file", "-overwrite", dump.toString());
            threads = Files.exists(dump) ? Files.readString(dump) : "the JVM did not answer";
        } catch (IOException | InterruptedException unanswered) {
            threads = unanswered.toString();
        }
        TreeSet<String> races = new TreeSet<>();
        for (Matcher runner = RUNNER.matcher(threads); runner.find();) {
            races.add(runner.group(1));
        }
        out.printf("%nHUNG: %s does not end within %d s. Its threads (%s):%n%s%n", races, limit.toSeconds(), dump,
            threads);
        fork.destroyForcibly();
    }

    private static void jcmd(ProcessHandle fork, String... command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> line = new java.util.ArrayList<>(List.of(jcmd.toString(), Long.toString(fork.pid())));
        line.addAll(List.of(command));
        Process process =
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
