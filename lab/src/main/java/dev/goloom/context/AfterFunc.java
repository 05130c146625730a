package dev.goloom.context;

/**
 * A function that is called when a context ends, see {@link Context#afterFunc}.
 *
 * <p>Thread-safe.
 *
 * <p>Source: the {@code stop} that Go's {@code context.AfterFunc} returns.
 */
public sealed interface AfterFunc permits AfterFunction {

    /**
     * Gives up the call. Does not block, and does not wait for a function that was started.
     *
     * @return true if this call has given it up: the function will never run; false if it was started, or was given up
     *     before
     */
    boolean stop();
}
