package dev.goloom.scope;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine of a {@link Scope}, and what came of it.
 *
 * <p>Thread-safe.
 *
 * <p>Source: {@code StructuredTaskScope.Subtask} of the JDK.
 *
 * @param <T> the type of the result
 */
public sealed interface Subtask<T extends @Nullable Object> permits Child {

    /** What came of a subtask. */
    enum State {
        /** It has not ended. */
        RUNNING,
        /** It has returned a result. */
        SUCCESS,
        /** It has thrown an exception. */
        FAILED,
        /**
         * It was not started, because the scope's context had ended; or it has thrown an {@link InterruptedException} or
         * a {@link dev.goloom.context.ContextException} after that.
         */
        CANCELLED
    }

    /**
     * Its name, which is also the end of the name of its thread.
     *
     * @return what {@code fork} was given, or its number in the scope, counted from 1
     */
    String name();

    /**
     * What came of it. Does not block.
     *
     * @return the state; once it is not {@link State#RUNNING}, always the same
     */
    State state();

    /**
     * The result. Does not block.
     *
     * @return what it returned
     * @throws IllegalStateException if the scope has not been joined, or the subtask has no result; then the cause is what
     *     it threw, if it did
     */
    T get();

    /**
     * What it threw. Does not block.
     *
     * @return the exception, or null if it threw none or was not started
     * @throws IllegalStateException if the scope has not been joined
     */
    @Nullable Throwable failure();
}
