package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * A timeout of a second that is made, and that nobody waits for: what a benchmark of March 2020 measures, which decided
 * that a database should use timers (github.com/pingcap/tidb/pull/15320). It never cancels.
 */
public enum MadeTimeout {
    WITH_TIMEOUT("BenchmarkWithTimeout", new Published(2_953, 497), "", "WithTimeout, never cancelled, for 1 s"),
    WITH_TIMEOUT_BRIEFLY("BenchmarkWithTimeout", null, "withTimeout, never cancelled",
        "the same, for 0.1 s"),
    WITH_TIMEOUT_CANCELLED("BenchmarkWithTimeout", null, "withTimeout, closed", "WithTimeout, cancelled"),
    NEW_TIMER_BEFORE_1_23("BenchmarkNewTimer", new Published(429, 248), "",
        "NewTimer, never stopped, as before Go 1.23 (asynctimerchan=1)"),
    NEW_TIMER("BenchmarkNewTimer", null, "Timer.start, never stopped", "NewTimer, never stopped"),
    NEW_TIMER_STOPPED("BenchmarkNewTimer", null, "Timer.start, stopped", "NewTimer, stopped");

    private final String program;
    @SuppressWarnings("Immutable") // a record of numbers
    private final @Nullable Published published;
    private final String onJvm;
    private final String inGo;

    MadeTimeout(String program, @Nullable Published published, String onJvm, String inGo) {
        this.program = program;
        this.published = published;
        this.onJvm = onJvm;
        this.inGo = inGo;
    }

    /** The figures that were published. */
    public record Published(double nsPerOp, double bytesPerOp) {}

    /** The published program that it is a form of. */
    public String program() {
        return program;
    }

    /** Null if this form was not published. */
    public @Nullable Published published() {
        return published;
    }

    /** As the code that it stands for is written; empty if there is no such thing. */
    public String title(Platform platform) {
        return platform == Platform.GO ? inGo : onJvm;
    }
}
