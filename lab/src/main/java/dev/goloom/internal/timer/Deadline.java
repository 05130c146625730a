package dev.goloom.internal.timer;

/**
 * Something that is due at an instant: an entry of a {@link DeadlineQueue}, which keeps its place in the queue itself,
 * so that it can leave at once.
 */
public abstract class Deadline {

    static final int NOT_QUEUED = -1;

    /** When it is due. Guarded by the lock of the queue. */
    long nanos;

    /** The index in the queue's heap, or {@link #NOT_QUEUED}. Guarded by the lock of the queue. */
    int index = NOT_QUEUED;

    /** Creates a deadline that is not armed. */
    protected Deadline() {}

    /**
     * The instant has come. Runs on the clock's thread, with no lock held, and must not block: other deadlines wait.
     * May still run when {@link DeadlineQueue#disarm} has returned false.
     */
    protected abstract void fire();
}
