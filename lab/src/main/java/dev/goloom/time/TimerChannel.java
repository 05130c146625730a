package dev.goloom.time;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.internal.timer.Deadline;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.WaitQueue;
import dev.goloom.internal.wait.Waiter;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The channel of a timer or ticker, and its state.
 *
 * <p><b>Idea.</b> Nothing is ever sent into it. The instant is "in the channel" when the clock has reached it and nobody
 * has taken it yet; who receives looks at the clock. Only while somebody waits here, a deadline is in the queue, as in Go
 * since 1.23. So a timer that is stopped, or that nobody waits for, costs its memory and nothing else, and a timer that
 * nobody refers to is garbage.
 *
 * <p><b>State</b>, guarded by this lock:
 *
 * <pre>
 *   idle ----reset--------------> pending     due is the new instant
 *   pending --reset-------------> pending     the old instant is forgotten, whether it has come or not
 *   pending --stop--------------> idle        likewise: stop and reset leave no stale value, for there is no value
 *   pending --received, timer---> idle        only if due has come
 *   pending --received, ticker--> pending     due is the next multiple of the period that is still to come
 * </pre>
 *
 * <p><b>Invariants</b>, whenever the lock is free and whoever enqueued has called {@link #awaited}: the deadline is armed
 * for {@code due}, or has left the queue and is about to {@link Expiry#fire}, if it is pending and a receiver waits; it is
 * not in the queue if no receiver waits, unless it is due already, or a receiver that gave up has yet to leave.
 *
 * <p><b>Cancel race.</b> Firing is no more than another look, under the lock, at what is due and who waits. A stop or reset
 * that comes first makes it find nothing. A receiver that was claimed elsewhere does not get the instant; it stays.
 *
 * <p><b>First come, first served.</b> An instant that is due while somebody waits is theirs: a receive that comes later
 * finds the channel not ready, though the clock's thread may not have handed it over yet.
 */
final class TimerChannel extends Selectable implements ReceiveChannel<Long> {

    private final Clock clock;
    private final DeadlineQueue queue;
    private final Expiry expiry = new Expiry();

    private final WaitQueue receivers = new WaitQueue();

    private boolean pending;

    /** When the next instant is due, if pending. */
    private long due;

    /** The distance of a ticker's instants in nanoseconds, or 0 for a timer. */
    private long period;

    TimerChannel(Clock clock) {
        super(false);
        this.clock = clock;
        this.queue = DeadlineQueue.of(clock);
    }

    /** Starts anew: the first instant lies the given duration ahead, others follow if the period is not 0. */
    boolean reset(Duration duration, long nextPeriod) {
        long deadline = clock.deadline(duration);
        lock();
        boolean was = pending;
        pending = true;
        due = deadline;
        period = nextPeriod;
        unlockAndArm();
        return was;
    }

    /** Forgets the instants that have not been received. */
    boolean stop() {
        lock();
        boolean was = pending;
        pending = false;
        queue.disarm(expiry);
        unlock();
        return was;
    }

    @Override
    public boolean canReceive() {
        return pending && !receivers.hasWaiter() && due <= clock.nanos();
    }

    @Override
    public boolean seemsReceivable() {
        return false; // a spin does not wait for the clock
    }

    @Override
    public boolean seemsSendable() {
        return false;
    }

    @Override
    public Object pollReceive() {
        if (pending && !receivers.hasWaiter()) {
            long now = clock.nanos();
            if (due <= now) {
                Long instant = due;
                advance(now);
                return instant;
            }
        }
        return NOT_READY;
    }

    /** The instant that is due has been received. */
    private void advance(long now) {
        if (period == 0) {
            pending = false;
        } else {
            long last = now - (now - due) % period; // the latest one that has come; those before it are dropped
            due = period < Clock.NEVER - last ? last + period : Clock.NEVER;
        }
    }

    @Override
    public void awaited() {
        lock();
        unlockAndArm();
    }

    /** Arms the deadline if somebody waits for it. Called with the lock, leaves it. */
    private void unlockAndArm() {
        boolean ask = false;
        long instant = due;
        try {
            if (pending && receivers.hasWaiter()) {
                queue.disarm(expiry);
                ask = queue.arm(expiry, instant);
            }
        } finally {
            unlockAndWake();
        }
        if (ask) {
            queue.wakeClock(instant);
        }
    }

    @Override
    protected void left() {
        if (receivers.isEmpty()) {
            queue.disarm(expiry);
        }
    }

    @Override
    public Long receive() throws InterruptedException {
        Waiter.throwIfInterrupted();
        WaitNode node = null;
        Object received;
        lock();
        try {
            received = pollReceive();
            if (received == NOT_READY) {
                node = new Waiter();
                receivers.add(node);
            }
        } finally {
            unlock();
        }
        return (Long) (node == null ? received : await(node));
    }

    private Object await(WaitNode node) throws InterruptedException {
        awaited();
        if (node.await(this) != node) {
            leave(receivers, node);
            throw Waiter.interruptedException();
        }
        return Objects.requireNonNull(node.element());
    }

    @Override
    public @Nullable Long tryReceive() {
        lock();
        Object received = pollReceive();
        unlock();
        return received == NOT_READY ? null : (Long) received;
    }

    @Override
    public boolean canSend() {
        return false;
    }

    @Override
    public Object offer(Object element) {
        return NOT_READY;
    }

    @Override
    public WaitQueue receivers() {
        return receivers;
    }

    @Override
    public WaitQueue senders() {
        return WaitQueue.orNobody(null);
    }

    @Override
    public void joinReceivers(WaitNode node) {
        receivers.add(node);
    }

    @Override
    public void joinSenders(WaitNode node) {
        throw new UnsupportedOperationException("a timer's channel has no senders");
    }

    @Override
    public boolean isDrained() {
        return false;
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
        lock();
        String state = pending ? "due " + Duration.ofNanos(due) : "stopped";
        unlock();
        return "TimerChannel[" + state + "]";
    }

    /** The deadline of the next instant, in the queue while somebody waits. */
    private final class Expiry extends Deadline {

        @Override
        protected void fire() {
            lock();
            long now = clock.nanos();
            if (pending && due <= now) {
                WaitNode receiver = receivers.claimFirst((Object) due);
                if (receiver != null) {
                    advance(now);
                    wakeAfterUnlock(receiver);
                }
            }
            unlockAndArm();
        }
    }
}
