package dev.goloom.select;

import org.jspecify.annotations.Nullable;

/** Never ready. */
final class DisabledCase<R extends @Nullable Object> extends Case<R> {

    @Override
    R finish(@Nullable Object handedOver) {
        throw new AssertionError("a disabled case was committed");
    }
}
