package dev.goloom.scope;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.internal.lock.SpinLock;
import dev.goloom.internal.wait.LinkList;
import dev.goloom.internal.wait.Listener;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.Signal;
import dev.goloom.internal.wait.Waiter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter, as a channel that can be received from whenever the counter is zero.
 *
 * <p><b>Invariant</b>, whenever the lock is free: if {@code count} is 0, nobody waits. So who waits is told of the first
 * zero after it began to wait, even if the counter rises again before it runs.
 *
 * <p><b>Differs from</b> the {@link Signal} of a context: the counter may leave zero again. A select that looks at it then
 * enqueues, as if it had come later. Not for a select with channels: their partners rely on a signal that stays set.
 */
final class Zero extends SpinLock implements ReceiveChannel<Void>, Signal {

    private final LinkList<Listener> listeners = new LinkList<>();

    /** Written under this lock, never negative. */
    private volatile int count;

    /** Whether nobody has waited yet. Racy: of two at a time, both may give way. */
    private boolean fresh = true;

    /**
     * Adds to the counter.
     *
     * @throws IllegalStateException if the counter would become negative, or too large; it stays as it is
     */
    void add(int delta) {
        List<Listener> claimed = new ArrayList<>(0);
        lock();
        try {
            long next = (long) count + delta;
            if (next < 0 || next > Integer.MAX_VALUE) {
                throw new IllegalStateException(
                    (next < 0 ? "negative" : "too large a") + " counter: " + count + " and delta " + delta);
            }
            count = (int) next;
            if (next == 0) {
                listeners.drain(listener -> {
                    if (listener.claim()) {
                        claimed.add(listener);
                    }
                });
            }
        } finally {
            unlock();
        }
        claimed.forEach(Listener::wake);
    }

    int count() {
        return count;
    }

    @Override
    public boolean isSet() {
        return count == 0;
    }

    @Override
    public boolean add(Listener listener) {
        lock();
        boolean waits = count != 0;
        if (waits) {
            listeners.add(listener);
        }
        unlock();
        return waits;
    }

    @Override
    public void remove(Listener listener) {
        lock();
        listeners.remove(listener);
        unlock();
    }

    /**
     * The first one who waits gives way, as at a channel: see {@link Selectable#isFresh}. But it is in the list by then, for it
     * is to be told of a zero that is gone when it runs again.
     */
    @Override
    public void beforePark() {
        if (fresh) {
            fresh = false;
            Waiter.giveWay();
        }
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
        return "counter at " + count;
    }
}
