package dev.goloom.internal.timer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Something that is due at an instant: an entry of a {@link DeadlineQueue}, which keeps its place in the queue itself,
 * so that it can leave at once.
 *
 * <p>{@code due} says whether it is armed, and for when. All that write it hold the lock of the queue, but one: who puts it
 * off. That is a compare-and-set from the instant that it was armed for, and so is the step by which the queue decides that
 * this instant has come: one of the two succeeds.
 *
 * <p><b>Memory ordering.</b> Volatile, as who puts it off does not take the lock: after a disarm, or a move to an earlier
 * instant, has returned, nobody may put off what was before it. Only the write that arms it is a release store. Who does not
 * see it yet finds the deadline idle, goes on under the lock, and sees it there.
 */
public abstract class Deadline {

    static final int NOT_QUEUED = -1;

    /** Before every instant. No clock shows it, and who arms for it all the same is only served by the lock. */
    private static final long IDLE = Long.MIN_VALUE;

    private static final VarHandle DUE;

    static {
        try {
            DUE = MethodHandles.lookup().findVarHandle(Deadline.class, "due", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long due = IDLE;

    /** What its place in the queue's heap goes by: not after {@code due}. Guarded by the lock of the queue. */
    long key;

    /** The index in the queue's heap, or {@link #NOT_QUEUED}. Guarded by the lock of the queue. */
    int index = NOT_QUEUED;

    /** Creates a deadline that is not armed. */
    protected Deadline() {}

    /** When it is due. A snapshot, even under the lock: it may be put off at any moment. */
    final long due() {
        return due;
    }

    /** It was idle, and is due then. Called with the lock held. */
    final void setArmed(long nanos) {
        DUE.setRelease(this, nanos);
    }

    /** It is due then, whatever was before. Called with the lock held. */
    final void setMoved(long nanos) {
        due = nanos;
    }

    /** It is not armed any more. Called with the lock held. */
    final void setIdle() {
        due = IDLE;
    }

    /**
     * Puts it off, if it is armed for no later instant. Needs no lock.
     *
     * @return false if nothing was changed
     */
    final boolean putOff(long nanos) {
        long current = due;
        return current != IDLE && current <= nanos && DUE.compareAndSet(this, current, nanos);
    }

    /**
     * Settles that its instant has come. Called with the lock held.
     *
     * @return false if it was put off before
     */
    final boolean expire(long instant) {
        return DUE.compareAndSet(this, instant, IDLE);
    }

    /**
     * The instant has come. Runs on the clock's thread, with no lock held, and must not block: other deadlines wait.
     * May still run when {@link DeadlineQueue#disarm} has returned false.
     */
    protected abstract void fire();
}
