package dev.goloom.bench.work;

import org.jspecify.annotations.Nullable;

/**
 * Contexts, as a peer has them. What takes a nanosecond or a few is an operation of the peer's own: a call of an adapter
 * in between is a fifth of that.
 *
 * @param <C> a context
 * @param <D> one that can be cancelled
 * @param <K> the key of a text
 */
public interface Contexts<C, D extends C, K> {
    C background();

    D withCancel(C parent);

    /** Below the background. */
    D withTimeoutOfAnHour();

    void cancel(D context);

    /** Makes so many, one below the other. */
    void descend(C root, int depth);

    /** Another one each time. */
    K key(String name);

    C withValue(C parent, K key, String value);

    /** Null if there is none. */
    @Nullable String value(C context, K key);

    /** Descends from the background. */
    Work.Operation descending(int depth);

    /** Fails if it has ended, or has not. */
    Work.Operation checking(D context, boolean ended);

    /** Fails if it finds a value. */
    Work.Operation looking(C context, K missing);

    /** Does it in a goroutine, and waits for that. */
    default void elsewhere(Work.Operation work) throws Exception {
        var one = new Crew(1);
        one.start(work);
        one.join();
    }

    /** Places for so many. */
    D[] places(int count);
}
