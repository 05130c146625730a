package dev.goloom.internal.wait;

/**
 * Somebody who is told, once, that something has happened: a goroutine that waits for it, or a function that is to run
 * then. The one who tells it claims it first and, if that succeeded, wakes it with no lock held.
 */
public abstract class Listener extends Link {

    /** Creates a listener that is in no list. */
    protected Listener() {}

    /**
     * Settles that what this listener waits for has happened, if nothing else has happened to it before. Does not block
     * and runs no foreign code, so that it may be called with locks held.
     *
     * @return true if {@link #wake} is to follow
     */
    public abstract boolean claim();

    /** Acts on a successful claim. Call it with no lock held. */
    public abstract void wake();
}
