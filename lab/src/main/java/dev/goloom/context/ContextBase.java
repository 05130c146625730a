package dev.goloom.context;

import dev.goloom.clock.Clock;
import dev.goloom.internal.wait.Waiter;
import dev.goloom.select.Select;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What all contexts have in common: values, children, and what is done until the end. */
abstract sealed class ContextBase implements Context permits PlainContext, CancelContext {

    final Values values;

    ContextBase(Values values) {
        this.values = values;
    }

    /** The nearest context that can end, here or above; null if there is none. */
    abstract @Nullable CancelContext ending();

    @Override
    public final Clock clock() {
        return values.clock;
    }

    @Override
    public final CancellableContext withCancel() {
        return new CancelContext(values, ending(), Clock.NEVER, null);
    }

    @Override
    public final CancellableContext withTimeout(Duration timeout) {
        return child(timeout, null);
    }

    @Override
    public final CancellableContext withTimeout(Duration timeout, Throwable cause) {
        Objects.requireNonNull(timeout, "timeout");
        return child(timeout, Objects.requireNonNull(cause, "cause"));
    }

    private CancellableContext child(Duration timeout, @Nullable Throwable cause) {
        Objects.requireNonNull(timeout, "timeout");
        return new CancelContext(values, ending(), values.clock.deadline(timeout), cause);
    }

    @Override
    public final CancellableContext withDeadline(long deadlineNanos) {
        return child(deadlineNanos, null);
    }

    @Override
    public final CancellableContext withDeadline(long deadlineNanos, Throwable cause) {
        return child(deadlineNanos, Objects.requireNonNull(cause, "cause"));
    }

    /** A deadline that has passed may lie before the end of a context above; but the child is made after that. */
    private CancellableContext child(long deadlineNanos, @Nullable Throwable cause) {
        CancelContext above = ending();
        CancelContext child = new CancelContext(values, above, deadlineNanos, cause);
        if (above != null && deadlineNanos <= clock().nanos()) {
            child.endAsAbove();
        }
        return child;
    }

    @Override
    public final <T> Context withValue(Key<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return new PlainContext(values.with(key, value), ending(), null);
    }

    @Override
    public final <T> @Nullable T value(Key<T> key) {
        return values.get(Objects.requireNonNull(key, "key"));
    }

    @Override
    public final Context withoutCancel() {
        return new PlainContext(values, null, null);
    }

    @Override
    public final AfterFunc afterFunc(Runnable function) {
        Objects.requireNonNull(function, "function");
        CancelContext ending = ending();
        return new AfterFunction(function, ending == null ? null : ending.listening()).listen();
    }

    @Override
    public final void throwIfEnded() {
        CancelContext ending = ending();
        if (ending != null && ending.err() != null) {
            throw ending.ended();
        }
    }

    @Override
    public final <T extends @Nullable Object> T call(Callable<? extends T> callable) throws Exception {
        Objects.requireNonNull(callable, "callable");
        Waiter.throwIfInterrupted();
        throwIfEnded();
        CancelContext ending = ending();
        return ending == null ? callable.call() : InterruptBridge.call(ending, callable);
    }

    @Override
    public final void sleep(Duration duration) throws InterruptedException {
        Objects.requireNonNull(duration, "duration");
        Waiter.throwIfInterrupted();
        throwIfEnded();
        boolean slept = Select.selectInOrder(
            Select.receive(Time.after(clock(), duration), () -> true), Select.receive(done(), () -> false));
        if (!slept) {
            throwIfEnded();
        }
    }

    /** How a context is printed: its state, and the keys of its values. */
    final String describe(String state) {
        String keys = values.toString();
        return "Context[" + state + (keys.isEmpty() ? "]" : ", " + keys + "]");
    }
}
