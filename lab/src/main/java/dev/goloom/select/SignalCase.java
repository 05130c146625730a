package dev.goloom.select;

import dev.goloom.internal.wait.Signal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Receives from a channel that is closed once and carries nothing: a context's {@code done()}. */
final class SignalCase<R extends @Nullable Object> extends Case<R> {

    private final Signal signal;
    private final Supplier<? extends R> handler;

    SignalCase(Signal signal, Supplier<? extends R> handler) {
        this.signal = signal;
        this.handler = handler;
    }

    Signal signal() {
        return signal;
    }

    @Override
    Object place() {
        return signal;
    }

    @Override
    R finish(@Nullable Object handedOver) {
        return handler.get();
    }

    @Override
    public String toString() {
        return "receive from " + signal;
    }
}
