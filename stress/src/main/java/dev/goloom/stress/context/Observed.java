package dev.goloom.stress.context;

import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.context.DeadlineExceededException;

/** What an actor sees of a context, in a word. */
final class Observed {

    private Observed() {}

    /**
     * The cause's message, if err and cause are of one and the same end. That may come while they are looked at; so err is
     * looked at after one cause, which it must not be behind, and before another, which must not be behind it.
     */
    static String cause(Context context) {
        Throwable before = context.cause();
        ContextException err = context.err();
        Throwable cause = context.cause();
        if (err == null) {
            return before == null ? "alive" : "cause " + before + " but no err";
        }
        if (err instanceof CancelledException && cause != null && err.getCause() == cause) {
            return String.valueOf(cause.getMessage());
        }
        if (err instanceof DeadlineExceededException && err == cause) {
            return "deadline";
        }
        return "err " + err + " but cause " + cause;
    }
}
