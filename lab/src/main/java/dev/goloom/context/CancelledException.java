package dev.goloom.context;

import org.jspecify.annotations.Nullable;

/**
 * A context has ended because it, or one above it, was cancelled. {@link #getCause()} is what the cancel was given, or
 * null.
 *
 * <p>Source: Go's {@code context.Canceled}.
 */
public final class CancelledException extends ContextException {

    private static final long serialVersionUID = 1L;

    /** What a cancel without a cause gives: the same for all, so that the usual end of a context allocates none. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    static final CancelledException WITHOUT_CAUSE = new CancelledException(null);

    CancelledException(@Nullable Throwable cause) {
        this(cause, false);
    }

    private CancelledException(@Nullable Throwable cause, boolean thrown) {
        super("context cancelled", cause, thrown);
    }

    @Override
    CancelledException toThrow() {
        return new CancelledException(getCause(), true);
    }
}
