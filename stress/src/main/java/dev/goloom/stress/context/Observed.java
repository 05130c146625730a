package dev.goloom.stress.context;

import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.context.DeadlineExceededException;

/** What an actor sees of a context, in a word. */
final class Observed {

    private Observed() {}

    /** The cause's message, if err and cause are of one and the same end. */
    static String cause(Context context) {
        ContextException err = context.err();
        Throwable cause = context.cause();
        if (err == null || cause == null) {
            return err == null && cause == null ? "alive" : "err " + err + " but cause " + cause;
        }
        if (err instanceof CancelledException && err.getCause() == cause) {
            return String.valueOf(cause.getMessage());
        }
        if (err instanceof DeadlineExceededException && err == cause) {
            return "deadline";
        }
        return "err " + err + " but cause " + cause;
    }
}
