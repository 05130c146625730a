package dev.goloom.bench.figures;

/** What a call that got its result leaves behind and never gives back: its limit is an hour away. */
public enum Forgotten {
    WITH_DEADLINE("withTimeout under a living parent, never cancelled", "context.WithTimeout, never cancelled"),
    WITHOUT_DEADLINE("withCancel under a living parent, never cancelled", "context.WithCancel, never cancelled"),
    AFTER("after, in a select that took the result", "time.After"),
    AFTER_BEFORE_1_23("", "time.After as before Go 1.23 (asynctimerchan=1)");

    private final String onJvm;
    private final String inGo;

    Forgotten(String onJvm, String inGo) {
        this.onJvm = onJvm;
        this.inGo = inGo;
    }

    /** As the code that it stands for is written; empty if there is no such thing. */
    public String title(Platform platform) {
        return platform == Platform.GO ? inGo : onJvm;
    }
}
