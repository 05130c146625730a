package dev.goloom.context;

import org.jspecify.annotations.Nullable;

/**
 * Why a context has ended.
 *
 * <p>It has no stack trace and takes no suppressed exceptions: it is a value that describes an end, and may be shared by
 * many contexts. Who throws it further should wrap it.
 */
public abstract sealed class ContextException extends RuntimeException
        permits CancelledException, DeadlineExceededException {

    private static final long serialVersionUID = 1L;

    ContextException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
