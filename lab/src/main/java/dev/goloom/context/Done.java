package dev.goloom.context;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.internal.lock.SpinLock;
import dev.goloom.internal.timer.Deadline;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.Link;
import dev.goloom.internal.wait.LinkList;
import dev.goloom.internal.wait.Listener;
import dev.goloom.internal.wait.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for the end of a context: the channel that {@code done()} returns.
 *
 * <p><b>Idea.</b> A context is <em>attached</em> while it has listeners: it is itself a listener of its parent, and if
 * the deadline is its own, that is armed. The first listener attaches it, and with it those above that were not attached;
 * the last one that leaves detaches it, and those above that have no other listener. So a deadline is in the queue, and a
 * child in its parent, exactly while somebody waits for it.
 *
 * <p><b>Invariant</b>, whenever the lock is free and the context has not ended: there are no {@code listeners} if and only if
 * {@code link} is null and {@code expiry} not armed; except that a root has no link, and that an attaching thread which
 * found the parent ended leaves it without one and then ends this context itself.
 *
 * <p><b>Locks.</b> A thread takes the lock of a parent while it holds the child's, never the other way round, and lets go
 * of the child's once the link is in place: hand over hand up the tree, two locks at a time, without recursion. The lock
 * of the deadline queue comes last. No lock is held while a waiter is woken or the clock is told.
 *
 * <p><b>Cancel race.</b> Who ends the context has set its cancellation before it takes this lock to tell the listeners;
 * who adds one looks at the cancellation after it has taken the lock. So a listener is either told or turned away. The
 * same holds for a child that attaches itself to its parent: it is told, or it sees the end and ends itself.
 */
final class Done extends SpinLock implements ReceiveChannel<Void>, Signal {

    private final CancelContext context;

    /** Made for the first of them: most calls have returned before anybody has to wait. Guarded by this lock. */
    private @Nullable LinkList<Link> listeners;

    /** This context's own deadline. Made when somebody listens, for the first time. Guarded by this lock. */
    private @Nullable Expiry expiry;

    /** This context as a listener of its parent. Guarded by this lock; its neighbours by the parent's. */
    private @Nullable ChildLink link;

    Done(CancelContext context) {
        this.context = context;
    }

    @Override
    public boolean isSet() {
        return context.isDue();
    }

    @Override
    public boolean add(Listener listener) {
        lock();
        if (context.hasEnded()) {
            unlock();
            return false;
        }
        boolean attached = isListenedTo();
        addListener(listener);
        if (attached) {
            unlock();
        } else {
            attach();
        }
        return true;
    }

    @Override
    public void remove(Listener listener) {
        lock();
        if (removeListener(listener) && !isListenedTo()) {
            detach();
        } else {
            unlock();
        }
    }

    /** Attaches this context, which has got its first listener, and those above. Called with the lock, leaves it. */
    private void attach() {
        long wakeAt = Long.MAX_VALUE;
        Done done = this;
        CancelContext orphan = null;
        boolean first = true;
        while (first) {
            wakeAt = Math.min(wakeAt, done.arm());
            CancelContext parent = done.context.parent();
            if (parent == null) {
                break;
            }
            Done above = parent.listening();
            above.lockInner();
            if (parent.hasEnded()) {
                above.unlock();
                orphan = done.context;
                break;
            }
            first = !above.isListenedTo();
            done.link = new ChildLink(done.context);
            above.addListener(done.link);
            done.unlock();
            done = above;
        }
        done.unlock();
        if (wakeAt != Long.MAX_VALUE) {
            queue().wakeClock(wakeAt);
        }
        if (orphan != null) {
            orphan.cancellation();
        }
    }

    /** Arms the deadline if it is this context's own; returns it if the clock is to be told, or the end of time. */
    private long arm() {
        if (!context.ownsDeadline()) {
            return Long.MAX_VALUE;
        }
        if (expiry == null) {
            expiry = new Expiry();
        }
        long deadline = context.deadlineNanos();
        return queue().arm(expiry, deadline) ? deadline : Long.MAX_VALUE;
    }

    /** Detaches this context, which has no listener left, and those above. Called with the lock, leaves it. */
    private void detach() {
        Done done = this;
        boolean last = true;
        while (last) {
            if (done.expiry != null) {
                queue().disarm(done.expiry);
            }
            ChildLink up = done.link;
            CancelContext parent = done.context.parent();
            if (up == null || parent == null) {
                break;
            }
            done.link = null;
            Done above = parent.listening();
            above.lockInner();
            last = above.removeListener(up) && !above.isListenedTo();
            done.unlock();
            done = above;
        }
        done.unlock();
    }

    /**
     * Tells the listeners that the context has ended, and those of the contexts below that end with it. Once for each
     * context, by the thread that has ended it. Works off a list, so the depth of the tree does not matter. All are
     * claimed before the first is woken: whoever waits when the context ends hears of it, and not of what somebody else
     * did who heard of it earlier.
     */
    void announce() {
        if (!hasListeners()) { // and none comes any more: most contexts are cancelled when nobody waits
            return;
        }
        ArrayDeque<Link> told = new ArrayDeque<>();
        List<Listener> claimed = new ArrayList<>();
        drainTo(told);
        for (Link listener = told.poll(); listener != null; listener = told.poll()) {
            if (listener instanceof ChildLink child) {
                if (child.context.end()) {
                    child.context.listening().drainTo(told);
                }
            } else if (((Listener) listener).claim()) {
                claimed.add((Listener) listener);
            }
        }
        claimed.forEach(Listener::wake);
    }

    private void drainTo(ArrayDeque<Link> told) {
        lock();
        if (listeners != null && !listeners.isEmpty()) {
            listeners.drain(told::add);
            detach();
        } else {
            unlock();
        }
    }

    /** Whether somebody waits here, or below. */
    boolean hasListeners() {
        lock();
        boolean has = isListenedTo();
        unlock();
        return has;
    }

    /** Whether there are listeners. Called, as the two below, with the lock held. */
    private boolean isListenedTo() {
        return listeners != null && !listeners.isEmpty();
    }

    private void addListener(Link listener) {
        if (listeners == null) {
            listeners = new LinkList<>();
        }
        listeners.add(listener);
    }

    private boolean removeListener(Link listener) {
        return listeners != null && listeners.remove(listener);
    }

    private DeadlineQueue queue() {
        return DeadlineQueue.of(context.clock());
    }

    @Override
    public @Nullable Void receive() throws InterruptedException {
        await();
        return null;
    }

    @Override
    public @Nullable Void tryReceive() {
        return null;
    }

    @Override
    public boolean isDrained() {
        return isSet();
    }

    @Override
    public int length() {
        return 0;
    }

    @Override
    public int capacity() {
        return 0;
    }

    @Override
    public String toString() {
        return context + ".done()";
    }

    /** A context that listens to its parent, on behalf of its own listeners. */
    private static final class ChildLink extends Link {

        final CancelContext context;

        ChildLink(CancelContext context) {
            this.context = context;
        }
    }

    /** The context's own deadline, in the queue while somebody listens. */
    private final class Expiry extends Deadline {

        @Override
        protected void fire() {
            context.cancellation();
        }
    }
}
