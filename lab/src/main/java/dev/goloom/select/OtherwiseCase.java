package dev.goloom.select;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Committed when no other case is ready: the select does not wait. */
final class OtherwiseCase<R extends @Nullable Object> extends Case<R> {

    private final Supplier<? extends R> handler;

    OtherwiseCase(Supplier<? extends R> handler) {
        this.handler = handler;
    }

    @Override
    R finish(@Nullable Object handedOver) {
        return handler.get();
    }

    @Override
    public String toString() {
        return "otherwise";
    }
}
