package dev.goloom.context;

/**
 * A context has ended because its deadline has passed: its own, or one that it has inherited from above.
 *
 * <p>Source: Go's {@code context.DeadlineExceeded}, which does not tell the two apart.
 */
public final class DeadlineExceededException extends ContextException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    static final DeadlineExceededException OWN = new DeadlineExceededException(false);

    @SuppressWarnings("StaticAssignmentOfThrowable") // as above
    static final DeadlineExceededException INHERITED = new DeadlineExceededException(true);

    /** Whether the deadline came from a context above. */
    private final boolean inherited;

    private DeadlineExceededException(boolean inherited) {
        super(inherited ? "inherited deadline exceeded" : "deadline exceeded", null);
        this.inherited = inherited;
    }

    /**
     * Whose deadline it was.
     *
     * @return true if it came from a context above; false if it was the context's own
     */
    public boolean isInherited() {
        return inherited;
    }
}
