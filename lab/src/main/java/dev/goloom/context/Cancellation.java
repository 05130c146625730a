package dev.goloom.context;

import org.jspecify.annotations.Nullable;

/**
 * The end of a context: one object, so that err and cause always agree.
 *
 * @param err what {@code err()} returns; it has what {@code cause()} returns, too, and nobody can give it another one
 * @param at when it ended: the instant of the cancel, read from the clock before the context showed it; or the deadline
 */
record Cancellation(ContextException err, long at) {

    static Cancellation cancelled(long at) {
        return new Cancellation(CancelledException.WITHOUT_CAUSE, at);
    }

    static Cancellation cancelled(Throwable cause, long at) {
        return new Cancellation(new CancelledException(cause), at);
    }

    static Cancellation deadlineExceeded(boolean inherited, @Nullable Throwable cause, long deadline) {
        return new Cancellation(DeadlineExceededException.of(inherited, cause), deadline);
    }

    /** What was given as the cause; without one, the end itself. */
    Throwable cause() {
        Throwable given = err.getCause();
        return given == null ? err : given;
    }

    /** The same end; at the given instant, if it came later. */
    Cancellation notAfter(long instant) {
        return at <= instant ? this : new Cancellation(err, instant);
    }

    /** The same end, as a context below sees it. */
    Cancellation inherited() {
        return err instanceof DeadlineExceededException own && !own.isInherited()
            ? deadlineExceeded(true, own.getCause(), at)
            : this;
    }
}
