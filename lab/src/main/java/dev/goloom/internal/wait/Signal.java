package dev.goloom.internal.wait;

/**
 * Something that happens once, for everybody who waits for it: a context's end. It has no partner to be matched with, so
 * a select need not hold its lock together with others: it adds a node, and is told if it came too late.
 */
public interface Signal {

    /**
     * Whether it has happened. Changes nothing and takes no lock, so it may be asked with any lock held.
     *
     * @return true from then on, for ever
     */
    boolean isSet();

    /**
     * Has the node claimed and woken when it happens. Call it with no lock held.
     *
     * @param node a node that is in no queue
     * @return false if it has happened, and the node was not added
     */
    boolean add(WaitNode node);

    /**
     * Takes the node back, whether it was claimed or not. Call it with no lock held.
     *
     * @param node a node that {@link #add} was called with
     */
    void remove(WaitNode node);
}
