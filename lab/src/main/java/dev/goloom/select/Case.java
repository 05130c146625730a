package dev.goloom.select;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a select waits for, with what is to be done when it happens. Made by the methods of
 * {@link Select}; may be used again, by several threads at once too.
 *
 * <p>Thread-safe.
 *
 * <p>Source: a clause of Go's {@code select} statement; {@link #when} is the guard of CSP, for which Go uses a nil channel.
 *
 * @param <R> what the handler returns
 */
public abstract sealed class Case<R extends @Nullable Object>
        permits ChannelCase, SignalCase, AfterCase, OtherwiseCase, DisabledCase, GuardedCase, SendFromCase {

    Case() {}

    /**
     * This case, or one that is never ready.
     *
     * @param condition whether the case takes part
     * @return this case if the condition holds; otherwise a disabled one
     */
    public final Case<R> when(boolean condition) {
        return condition ? this : DisabledCase.instance();
    }

    /**
     * This case, for those selects that begin while a condition holds. It is asked once at the start of every select, in
     * the order of the cases, with no lock held; what it throws, the select throws, and nothing is committed.
     *
     * @param condition whether the case takes part in the select that begins
     * @return a case that is disabled whenever the condition does not hold
     */
    public final Case<R> when(BooleanSupplier condition) {
        return new GuardedCase<>(this, Objects.requireNonNull(condition, "condition"));
    }

    /** The case below the guards: what it is about, whether it takes part or not. */
    Case<R> unguarded() {
        return this;
    }

    /** Where this case waits for others to come, as opposed to a time; null if nowhere. */
    @Nullable Object place() {
        return null;
    }

    /** Whether {@link #enter} has something to do. */
    boolean isEvaluated() {
        return false;
    }

    /** This case for the use of one selection, which may keep something in it while it runs. */
    Case<R> forOneSelection() {
        return this;
    }

    /** Evaluates what a select evaluates when it begins; returns the case that takes part in it. */
    Case<R> enter() {
        return this;
    }

    /** Forgets what {@link #enter} evaluated. */
    void exit() {}

    /** Runs the handler, after this case was committed, with what was handed over. Not called for a disabled case. */
    abstract R finish(@Nullable Object handedOver);
}
