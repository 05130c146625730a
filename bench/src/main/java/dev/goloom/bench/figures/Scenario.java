package dev.goloom.bench.figures;

/** Whether the result comes at once or after the timeout. */
public enum Scenario {
    IN_TIME("in-time"),
    TIMED_OUT("timed-out");

    private final String label;

    Scenario(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
