package dev.goloom.timeout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A {@code java.util.concurrent.StructuredTaskScope} with a deadline and one subtask, whatever it looks like on this JDK.
 *
 * <p>It is reached by method handles, because a class that names a preview API carries a mark in its class file, and then
 * needs a flag to load. What all JDKs have in common is here; how a scope is opened and joined is in a class for each
 * shape, of which only the one that fits is ever initialised.
 */
abstract sealed class StructuredScope implements AutoCloseable permits StructuredScope21, StructuredScope25 {

    static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
    static final Class<?> SCOPE = nested("");

    private static final MethodHandle FORK;
    private static final MethodHandle STATE;
    private static final MethodHandle CLOSE;

    /** Longer than any timeout that is waited for, and short enough for every arithmetic inside the JDK. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static {
        try {
            Class<?> subtask = nested("$Subtask");
            FORK = LOOKUP.findVirtual(SCOPE, "fork", MethodType.methodType(subtask, Callable.class))
                .asType(MethodType.methodType(Object.class, Object.class, Callable.class));
            STATE = LOOKUP.findVirtual(subtask, "state", MethodType.methodType(nested("$Subtask$State")))
                .asType(MethodType.methodType(Object.class, Object.class));
            CLOSE = LOOKUP.findVirtual(SCOPE, "close", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Object scope;

    private @Nullable Object subtask;

    StructuredScope(Object scope) {
        this.scope = scope;
    }

    /** Opens a scope that is to end after the timeout; the current thread is its owner. */
    static StructuredScope open(Duration timeout) {
        Duration limit = timeout.isNegative() ? Duration.ZERO : timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        return Runtime.version().feature() < 25 ? StructuredScope21.open(limit) : StructuredScope25.open(limit);
    }

    static Class<?> nested(String name) {
        try {
            return Class.forName("java.util.concurrent.StructuredTaskScope" + name);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Starts the subtask on a virtual thread. It must not fail. */
    final void fork(Callable<@Nullable Void> work) {
        try {
            subtask = FORK.invokeExact(scope, (Callable<?>) work);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /** Waits until the subtask has ended or the scope has timed out; returns null, or what the scope says to that. */
    abstract @Nullable Throwable joinOrTimeOut() throws InterruptedException;

    /** Whether the subtask ended before the scope timed out. What it does after that does not count. */
    final boolean endedInTime() {
        try {
            return "SUCCESS".equals(String.valueOf((Object) STATE.invokeExact(subtask)));
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /** Interrupts the subtask if it has not ended, and waits until it has. */
    @Override
    public final void close() {
        try {
            CLOSE.invokeExact(scope);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /** What to throw for something that a method handle has thrown and nobody here expects. */
    static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
