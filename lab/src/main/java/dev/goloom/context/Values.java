package dev.goloom.context;

import dev.goloom.clock.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a context carries and hands down: its clock, and values by key. A list, the innermost value first, shared by all
 * contexts that add none; so a look-up takes as many steps as there are values, however deep the tree is.
 */
final class Values {

    final Clock clock;

    private final @Nullable Key<?> key;
    private final @Nullable Object value;
    private final @Nullable Values outer;

    /** No values. */
    Values(Clock clock) {
        this(clock, null, null, null);
    }

    private Values(Clock clock, @Nullable Key<?> key, @Nullable Object value, @Nullable Values outer) {
        this.clock = clock;
        this.key = key;
        this.value = value;
        this.outer = outer;
    }

    <T> Values with(Key<T> newKey, T newValue) {
        return new Values(clock, newKey, newValue, this);
    }

    @SuppressWarnings("unchecked") // only with() makes entries, and gives a Key<T> a T
    <T> @Nullable T get(Key<T> wanted) {
        for (Values entry = this; entry != null; entry = entry.outer) {
            if (entry.key == wanted) {
                return (T) entry.value;
            }
        }
        return null;
    }

    /** The keys, the innermost first; not the values, which may be secret. */
    @Override
    public String toString() {
        StringBuilder keys = new StringBuilder();
        for (Values entry = this; entry != null && entry.key != null; entry = entry.outer) {
            keys.append(keys.isEmpty() ? "values of " : ", ").append(entry.key);
        }
        return keys.toString();
    }
}
