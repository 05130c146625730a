package dev.goloom.context;

import java.util.Objects;

/**
 * What a value of a context is stored under: the key has the value's type, so none has to be cast. Every key is different
 * from every other one, whatever their names: who keeps a key private keeps its values private.
 *
 * {@snippet class="dev.goloom.examples.ContextExamples" region="value"}
 *
 * <p>Thread-safe.
 *
 * <p>Source: the advice of Go's {@code context.WithValue} to give keys a type of one's own.
 *
 * @param <T> the type of the values
 */
@SuppressWarnings("UnusedTypeParameter") // it is the type of the values
public final class Key<T> {

    private final String name;

    private Key(String name) {
        this.name = name;
    }

    /**
     * Makes a key.
     *
     * @param <T> the type of the values
     * @param name what {@link #toString} returns, for people who read logs
     * @return a key that is different from all others
     */
    public static <T> Key<T> of(String name) {
        return new Key<>(Objects.requireNonNull(name, "name"));
    }

    /**
     * The name of this key.
     *
     * @return what {@link #of} was given
     */
    @Override
    public String toString() {
        return name;
    }
}
