package dev.goloom.context;

/**
 * A context that can be cancelled. Whoever makes one ends it, best in the head of a {@code try}: work that goes on below
 * it learns then that nobody waits for its result any more.
 *
 * <p>Thread-safe: any thread may cancel, any number of times; the first end counts.
 *
 * <p>Source: Go's {@code CancelFunc} and {@code CancelCauseFunc}.
 */
public sealed interface CancellableContext extends Context, AutoCloseable permits CancelContext {

    /**
     * Ends this context and all below it, unless it has ended. Does not block, and does not wait for the work to stop. If
     * the deadline has passed, that is what has ended it, even if nobody had noticed.
     */
    void cancel();

    /**
     * Like {@link #cancel()}, and says why.
     *
     * @param cause what {@link #cause} is to return
     */
    void cancel(Throwable cause);

    /** The same as {@link #cancel()}. */
    @Override
    void close();
}
