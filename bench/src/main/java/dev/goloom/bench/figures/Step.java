package dev.goloom.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * The steps from a bare goroutine to a whole bounded call. Each does all that the one that it is added to does, and
 * one thing more; so the difference between the two is what that thing costs.
 */
public enum Step {
    START(1, null, "start a goroutine, wait for its end", "startVirtualThread, park and unpark", "go, WaitGroup"),
    CHANNEL(2, START, "its result by a channel", "Channel.buffered(1)", "make(chan int, 1)"),
    SELECT(3, CHANNEL, "a select, with a second channel", "select", "select"),
    AFTER(4, SELECT, "a time limit instead of that: time.After, whole", "after(200 ms)", "time.After"),
    CANCEL(5, SELECT, "a context, cancelled in the end", "withCancel, close", "WithCancel, cancel"),
    DEADLINE(6, CANCEL, "a deadline for it", "withTimeout(200 ms)", "WithTimeout"),
    DONE(7, DEADLINE, "its end instead of the channel: WithTimeout, whole", "done()", "Done()"),
    PARENT(8, DONE, "a parent that can be cancelled", "below withCancel()", "below WithCancel");

    private final int number;
    private final @Nullable Step addedTo;
    private final String title;
    private final String onJvm;
    private final String inGo;

    Step(int number, @Nullable Step addedTo, String title, String onJvm, String inGo) {
        this.number = number;
        this.addedTo = addedTo;
        this.title = title;
        this.onJvm = onJvm;
        this.inGo = inGo;
    }

    /** From 1 on, in the order of the ladder. */
    public int number() {
        return number;
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
