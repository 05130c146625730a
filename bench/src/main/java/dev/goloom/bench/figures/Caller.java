package dev.goloom.bench.figures;

/**
 * Where the caller lives. In Go a goroutine counts as virtual, and one that is locked to its operating system thread as
 * platform.
 */
public enum Caller {
    VIRTUAL("virtual"),

    /** Virtual, in a process that runs all its virtual threads on one platform thread. */
    ONE_CARRIER("one-carrier"),
    PLATFORM("platform");

    private final String label;

    Caller(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
