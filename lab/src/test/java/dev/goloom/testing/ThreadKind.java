package dev.goloom.testing;

/** The two kinds of thread; whatever blocks is tested on both. */
public enum ThreadKind {
    VIRTUAL(Thread.ofVirtual()), PLATFORM(Thread.ofPlatform().daemon());

    @SuppressWarnings("ImmutableEnumChecker") // guarded by itself
    private final Thread.Builder builder;

    ThreadKind(Thread.Builder builder) {
        this.builder = builder;
    }

    /** Starts a thread of this kind. */
    public Thread start(Runnable task) {
        synchronized (builder) {
            return builder.start(task);
        }
    }
}
