package dev.goloom.bench.figures;

/** A step of the ladder on one side; its caller is a goroutine. */
public record Rung(Step step, Platform platform) implements Task {
    @Override
    public String toString() {
        return "ladder %s, %s".formatted(step, platform);
    }
}
