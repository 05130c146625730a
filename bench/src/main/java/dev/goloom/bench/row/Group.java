package dev.goloom.bench.row;

import java.util.Locale;

/** What a row is about. */
public enum Group {
    CALL("A bounded call", "The study's calls, and what they are made of."),
    CHANNEL("Channels and select", "The work of the benchmarks in Go's runtime/chan_test.go."),
    CONTEXT("Contexts", "The work of the benchmarks in Go's context/benchmark_test.go."),
    TIME("Timers", "The work of the benchmarks in Go's time/sleep_test.go."),
    GROWTH("Beside many others", "The same operation beside more and more others of its kind, which live on."),
    FLOOR("The floor", "Bare virtual threads, and goroutines: nobody can be faster by much.");

    private final String title;
    private final String about;

    Group(String title, String about) {
        this.title = title;
        this.about = about;
    }

    public String title() {
        return title;
    }

    /** In a sentence. */
    public String about() {
        return about;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
