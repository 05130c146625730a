package dev.goloom.context;

/**
 * The end of a context: one object, so that err and cause always agree.
 *
 * @param err what {@code err()} returns
 * @param cause what {@code cause()} returns
 * @param at when it ended: the instant of the cancel, read from the clock before the context showed it; or the deadline
 */
record Cancellation(ContextException err, Throwable cause, long at) {

    static Cancellation cancelled(long at) {
        return new Cancellation(CancelledException.WITHOUT_CAUSE, CancelledException.WITHOUT_CAUSE, at);
    }

    static Cancellation cancelled(Throwable cause, long at) {
        return new Cancellation(new CancelledException(cause), cause, at);
    }

    static Cancellation deadlineExceeded(boolean inherited, long deadline) {
        DeadlineExceededException err = inherited ? DeadlineExceededException.INHERITED : DeadlineExceededException.OWN;
        return new Cancellation(err, err, deadline);
    }

    /** The same end, as a context below sees it. */
    Cancellation inherited() {
        return err instanceof DeadlineExceededException own && !own.isInherited() ? deadlineExceeded(true, at) : this;
    }
}
