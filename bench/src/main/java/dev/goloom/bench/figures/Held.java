package dev.goloom.bench.figures;

/** What a program may hold very many of at once. */
public enum Held {
    GOROUTINE("a goroutine that waits at a channel of its own"),
    CONTEXT("a context with a timeout, for which nobody waits"),
    AWAITED_CONTEXT("a context with a timeout, and a function to run at its end"),
    TIMER("a timer with a function");

    private final String title;

    Held(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * What one of them takes.
     *
     * @param count how many there were
     * @param bytesEach of the heap, and of stacks that are not on the heap
     */
    public record Bytes(int count, double bytesEach) {}
}
