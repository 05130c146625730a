package dev.goloom.bench.row;

import java.util.Locale;

/** What a row is about. */
public enum Group {
    CALL("A bounded call", "the study's calls, and the steps that they are made of"),
    CHANNEL("Channels and select", "runtime/chan_test.go"),
    CONTEXT("Contexts", "context/benchmark_test.go"),
    TIME("Timers", "time/sleep_test.go"),
    FLOOR("The floor", "bare virtual threads and bare goroutines");

    private final String title;
    private final String source;

    Group(String title, String source) {
        this.title = title;
        this.source = source;
    }

    public String title() {
        return title;
    }

    /** Where Go's benchmarks of the same names stand. */
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
