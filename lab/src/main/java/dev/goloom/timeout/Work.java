package dev.goloom.timeout;

import dev.goloom.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * The work that a call bounds.
 *
 * @param <T> what it results in
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /**
     * Does the work, on a virtual thread of its own.
     *
     * @param context ends when nobody waits for the result any more, if the strategy can tell; otherwise never
     * @return the result
     * @throws Exception if the work fails
     */
    T run(Context context) throws Exception;
}
