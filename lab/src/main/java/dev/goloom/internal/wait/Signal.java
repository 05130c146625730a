package dev.goloom.internal.wait;

/**
 * Something that happens once, for everybody who waits for it: a context's end. It has no partner to be matched with, so
 * a select need not hold its lock together with others: it adds a node, and is told if it came too late. Partners that find
 * the select in a channel's queue ask {@link #isSet} first.
 */
public interface Signal {

    /**
     * Whether it has happened. Changes nothing and takes no lock, so it may be asked with any lock held.
     *
     * @return true from then on, for ever
     */
    boolean isSet();

    /**
     * Has the listener claimed and woken when it happens. Call it with no lock held.
     *
     * @param listener a listener that is in no list
     * @return false if it has happened, and the listener was not added
     */
    boolean add(Listener listener);

    /**
     * Takes the listener back, whether it was claimed or not. Call it with no lock held.
     *
     * @param listener a listener that {@link #add} was called with
     */
    void remove(Listener listener);

    /** Called by {@link #await} when its node is added, and so cannot miss what happens now; with no lock held. */
    default void beforePark() {}

    /**
     * Blocks until it has happened.
     *
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    default void await() throws InterruptedException {
        Waiter.throwIfInterrupted();
        if (!isSet()) {
            WaitNode node = new Waiter();
            if (add(node)) {
                beforePark();
                if (node.await(this) != node) {
                    remove(node);
                    throw Waiter.interruptedException();
                }
            }
        }
    }
}
