package dev.goloom.select;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a select waits for, with what is to be done when it happens. Made by the methods of
 * {@link Select}; may be used again, by several threads at once too.
 *
 * @param <R> what the handler returns
 */
public abstract sealed class Case<R extends @Nullable Object>
        permits ChannelCase, SignalCase, AfterCase, OtherwiseCase, DisabledCase {

    Case() {}

    /**
     * This case, or one that is never ready.
     *
     * @param condition whether the case takes part
     * @return this case if the condition holds; otherwise a disabled one
     */
    public final Case<R> when(boolean condition) {
        return condition ? this : new DisabledCase<>();
    }

    /** Runs the handler, after this case was committed, with what was handed over. Not called for a disabled case. */
    abstract R finish(@Nullable Object handedOver);
}
