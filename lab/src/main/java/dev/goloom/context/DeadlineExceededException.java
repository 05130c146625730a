package dev.goloom.context;

import org.jspecify.annotations.Nullable;

/**
 * A context has ended because its deadline has passed: its own, or one that it has inherited from above.
 * {@link #getCause()} is what that deadline was given as its cause, or null.
 *
 * <p>Source: Go's {@code context.DeadlineExceeded}, which does not tell the two apart.
 */
public final class DeadlineExceededException extends ContextException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    private static final DeadlineExceededException OWN = new DeadlineExceededException(false, null, false);

    @SuppressWarnings("StaticAssignmentOfThrowable") // as above
    private static final DeadlineExceededException INHERITED = new DeadlineExceededException(true, null, false);

    /** Whether the deadline came from a context above. */
    private final boolean inherited;

    private DeadlineExceededException(boolean inherited, @Nullable Throwable cause, boolean thrown) {
        super(inherited ? "inherited deadline exceeded" : "deadline exceeded", cause, thrown);
        this.inherited = inherited;
    }

    static DeadlineExceededException of(boolean inherited, @Nullable Throwable cause) {
        if (cause != null) {
            return new DeadlineExceededException(inherited, cause, false);
        }
        return inherited ? INHERITED : OWN;
    }

    /**
     * Whose deadline it was.
     *
     * @return true if it came from a context above; false if it was the context's own
     */
    public boolean isInherited() {
        return inherited;
    }

    @Override
    DeadlineExceededException toThrow() {
        return new DeadlineExceededException(inherited, getCause(), true);
    }
}
