package dev.goloom.select;

import org.jspecify.annotations.Nullable;

/** Never ready. */
final class DisabledCase<R extends @Nullable Object> extends Case<R> {

    private static final DisabledCase<?> INSTANCE = new DisabledCase<>();

    private DisabledCase() {}

    @SuppressWarnings("unchecked") // it never returns anything of any type
    static <R extends @Nullable Object> Case<R> instance() {
        return (Case<R>) INSTANCE;
    }

    @Override
    R finish(@Nullable Object handedOver) {
        throw new AssertionError("a disabled case was committed");
    }

    @Override
    public String toString() {
        return "disabled";
    }
}
