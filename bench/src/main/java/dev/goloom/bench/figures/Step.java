package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * The steps from a bare goroutine to a whole bounded call. Each does all that the one that it is added to does, and
 * one thing more; so the difference between the two is what that thing costs.
 */
public enum Step {
    START(null, "start a goroutine and wait for its end", "startVirtualThread, park and unpark", "go, WaitGroup"),
    CHANNEL(START, "hand the result over in a channel", "Channel.buffered(1)", "make(chan int, 1)"),
    SELECT(CHANNEL, "wait with a select, for a second channel, too", "select", "select"),
    AFTER(SELECT, "a time limit as the second case: time.After, whole", "after(200 ms)", "time.After"),
    CANCEL(SELECT, "make a context for the call, and cancel it", "withCancel, close", "WithCancel, cancel"),
    DEADLINE(CANCEL, "give the context a deadline", "withTimeout(200 ms)", "WithTimeout"),
    DONE(DEADLINE, "the context's end as the second case: WithTimeout, whole", "done()", "Done()"),
    PARENT(DONE, "a parent that can be cancelled", "below withCancel()", "below WithCancel");

    private final @Nullable Step addedTo;
    private final String title;
    private final String onJvm;
    private final String inGo;

    Step(@Nullable Step addedTo, String title, String onJvm, String inGo) {
        this.addedTo = addedTo;
        this.title = title;
        this.onJvm = onJvm;
        this.inGo = inGo;
    }

    /** The step below; null for the lowest. */
    public @Nullable Step addedTo() {
        return addedTo;
    }

    /** What is added, in words. */
    public String title() {
        return title;
    }

    /** What is added, in code. */
    public String code(Platform platform) {
        return platform == Platform.GO ? inGo : onJvm;
    }
}
