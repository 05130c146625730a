package dev.goloom.context;

import org.jspecify.annotations.Nullable;

/**
 * Why a context has ended.
 *
 * <p>What {@link Context#err} returns is a value that describes an end: it has no stack trace, takes no suppressed
 * exceptions, and may be shared by many contexts. What a method throws is a copy of its own, with the stack trace of the
 * thread that it ended. {@link #getCause()} is what the cancel was given, or the context for its deadline; or null.
 */
public abstract sealed class ContextException extends RuntimeException
        permits CancelledException, DeadlineExceededException {

    private static final long serialVersionUID = 1L;

    ContextException(String message, @Nullable Throwable cause, boolean thrown) {
        super(message, cause, thrown, thrown);
    }

    /** The same end, as an exception to be thrown here. */
    abstract ContextException toThrow();
}
