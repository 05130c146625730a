package dev.goloom.bench.work;

import java.util.concurrent.Callable;

/**
 * Select, as a peer has it.
 *
 * @param <C> a channel
 */
public interface Selects<C> {
    /** For so many elements; a rendezvous for none. */
    C channel(int capacity);

    /** Without a select. */
    void sendTo(C channel, Integer element) throws Exception;

    /** What one goroutine sends this element with, again and again, unless it receives from the other channel. */
    Work.Operation sending(C channel, Integer element, C other);

    /** What one goroutine receives with, again and again. Where the order matters, the first channel is preferred. */
    Callable<Integer> receiving(C first, C second);
}
