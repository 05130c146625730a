package dev.goloom.internal.timer;

import dev.goloom.clock.Clock;
import dev.goloom.internal.lock.SpinLock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one clock, in the order in which they are due.
 *
 * <p><b>Idea.</b> A 4-ary heap in an array, as in Go's {@code runtime/time.go} and the JDK's {@code DelayScheduler}:
 * most timeouts never fire, and one that has the queue to itself costs a store to arm and a store to disarm. An entry
 * knows its index, so it leaves in O(log n) at once and the queue holds nothing that nobody waits for. There is no thread
 * here: the clock rings, when the queue has asked it to.
 *
 * <p><b>State</b> of a deadline, all transitions but the one that puts it off under the lock:
 *
 * <pre>
 *   idle --arm--> queued --disarm--> idle      disarm returns true: it will not fire for this arming
 *                 queued --rearm---> queued    at another instant; a rearm of one that is idle is an arm
 *                 queued --ring----> idle      then fire() runs, without the lock; a disarm that comes now returns false
 * </pre>
 *
 * <p><b>Who is put off stays where he is.</b> A timeout that starts anew with each request is armed for a later instant, again
 * and again, and hardly ever fires. So that takes no lock and moves nothing: it is a compare-and-set of {@link Deadline}. The
 * heap is in the order of keys, which are the instants that its entries were armed for when they were placed. Once such a
 * key is the first, its deadline is placed anew. Go does so, too ({@code timerModifiedLater}).
 *
 * <p><b>Invariants</b>, whenever the lock is free: {@code heap[i].index == i} for all {@code i < size}. No key is less than
 * its parent's, that of {@code heap[(i - 1) / 4]}. No deadline is due before its key. While the queue is not empty, the clock
 * has been asked, or is about to be asked by the thread that armed, for an instant that is not after the first key: {@code
 * wakeAt <= heap[0].key}.
 *
 * <p><b>Why {@code wakeAt} does not follow a head that leaves.</b> A bounded call arms its deadline, and disarms it a
 * microsecond later. If the clock were told each time, every call would wake the clock's thread. So it keeps the earlier
 * instant, finds nothing due there, and only then learns of the next: at most one idle ring per distinct instant asked
 * for, and none for deadlines armed behind it. Likewise for those that were put off, of which a ring puts some more in their
 * places than it would have to.
 *
 * <p><b>Never early.</b> An entry leaves by {@code ring(now)} only if it is due at its key, and {@code key <= now}, and
 * {@code now} was read from the clock.
 */
public final class DeadlineQueue extends SpinLock implements Clock.Alarm {

    private static final DeadlineQueue SYSTEM = (DeadlineQueue) Clock.system().alarm(DeadlineQueue::new);

    private static final int ARITY = 4;

    /** How many deadlines get their places anew in one section: nobody should have to wait for long. */
    private static final int FEW = 32;

    private final Clock clock;

    private @Nullable Deadline[] heap = new Deadline[16];
    private int size;

    /** The earliest instant that the clock has been asked to ring at and has not rung at. Guarded by this lock. */
    private long wakeAt = Clock.NEVER;

    private DeadlineQueue(Clock clock) {
        this.clock = clock;
    }

    /**
     * The deadline queue of a clock.
     *
     * @param clock the clock
     * @return the one queue of that clock
     */
    public static DeadlineQueue of(Clock clock) {
        return clock == SYSTEM.clock ? SYSTEM : (DeadlineQueue) clock.alarm(DeadlineQueue::new);
    }

    /**
     * Has the deadline fire once, at the given instant or as soon as possible after it. The clock may have to be told,
     * and a clock that is told may fire what is due on the spot; so that is left to the caller, for when it holds no
     * lock.
     *
     * @param deadline not in a queue
     * @param nanos when, on this queue's clock; {@link Clock#NEVER} is accepted and never comes
     * @return true if the caller is to call {@link #wakeClock} with the same instant
     */
    public boolean arm(Deadline deadline, long nanos) {
        lockInner();
        try {
            if (deadline.index != Deadline.NOT_QUEUED) {
                throw new IllegalStateException("armed already: " + deadline);
            }
            return add(deadline, nanos);
        } finally {
            unlock();
        }
    }

    /**
     * Arms the deadline, or moves it to another instant if it is armed, and tells the clock if need be. One step, however
     * the two differ: nobody finds the deadline out of the queue in between. To put it off takes no lock. Call it with no
     * lock held.
     *
     * @param deadline in this queue, or in none
     * @param nanos when, as for {@link #arm}
     * @return true if it was in the queue: it does not fire for the earlier arming
     */
    public boolean rearm(Deadline deadline, long nanos) {
        if (deadline.putOff(nanos)) {
            return true;
        }
        boolean was;
        boolean ask;
        lockInner();
        try {
            was = deadline.index != Deadline.NOT_QUEUED;
            ask = was ? move(deadline, nanos) : add(deadline, nanos);
        } finally {
            unlock();
        }
        if (ask) {
            wakeClock(nanos);
        }
        return was;
    }

    /**
     * Asks the clock to ring. Call it with no lock held.
     *
     * @param nanos the instant of a deadline for which {@link #arm} returned true
     */
    public void wakeClock(long nanos) {
        clock.wakeAt(nanos);
    }

    /**
     * Takes the deadline out of this queue.
     *
     * @param deadline armed in this queue, or not armed
     * @return true if it was in the queue: it does not fire for that arming
     */
    public boolean disarm(Deadline deadline) {
        lockInner();
        int index = deadline.index;
        if (index != Deadline.NOT_QUEUED) {
            deadline.setIdle();
            removeAt(index);
        }
        unlock();
        return index != Deadline.NOT_QUEUED;
    }

    /**
     * How many deadlines are armed.
     *
     * @return the size of the queue at some moment of the call
     */
    public int size() {
        lock();
        int current = size;
        unlock();
        return current;
    }

    /**
     * Fires what is due, one by one. Finding nothing due and noting the next instant are one critical section: a
     * deadline that is armed before it is found, and one that is armed after it compares itself with the new
     * {@code wakeAt}.
     */
    @Override
    public long ring(long now) {
        while (true) {
            lock();
            settleFirst();
            long next = size == 0 ? Clock.NEVER : heap[0].key;
            if (size == 0 || next > now) {
                wakeAt = next;
                unlock();
                return next;
            }
            Deadline first = heap[0];
            boolean due = first.expire(next);
            if (due) {
                removeAt(0);
            }
            unlock();
            if (due) {
                fire(first);
            }
        }
    }

    /** While the first deadline has been put off, it is put where it belongs now; a few at a time. */
    private void settleFirst() {
        for (int i = 0; i < FEW && size > 0; i++) {
            Deadline first = heap[0];
            long due = first.due();
            if (due == first.key) {
                break;
            }
            first.key = due;
            siftDown(0, first);
        }
    }

    private static void fire(Deadline due) {
        try {
            due.fire();
        } catch (Throwable failure) { // out of memory, say: it must not end the thread that everybody waits for
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    /** Adds a deadline that is not in the queue; true if the clock is to be told. */
    private boolean add(Deadline deadline, long nanos) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        deadline.setArmed(nanos);
        deadline.key = nanos;
        siftUp(size++, deadline);
        return isEarliest(nanos);
    }

    /** Moves a deadline that is in the queue; true if the clock is to be told. */
    private boolean move(Deadline deadline, long nanos) {
        deadline.setMoved(nanos);
        if (nanos >= deadline.key) {
            return false; // it was put off before, and still is
        }
        deadline.key = nanos;
        siftUp(deadline.index, deadline);
        return isEarliest(nanos);
    }

    /** Whether an instant is before all that the clock has been asked for. Then the caller asks for this one. */
    private boolean isEarliest(long nanos) {
        if (nanos >= wakeAt) {
            return false;
        }
        wakeAt = nanos;
        return true;
    }

    private void removeAt(int index) {
        heap[index].index = Deadline.NOT_QUEUED;
        Deadline last = heap[--size];
        heap[size] = null;
        if (index < size) {
            if (index > 0 && last.key < heap[(index - 1) / ARITY].key) {
                siftUp(index, last);
            } else {
                siftDown(index, last);
            }
        }
    }

    /** Puts the deadline at the index, or above it: moves down the ancestors with a greater key. */
    private void siftUp(int index, Deadline deadline) {
        int hole = index;
        while (hole > 0) {
            int parent = (hole - 1) / ARITY;
            if (heap[parent].key <= deadline.key) {
                break;
            }
            place(hole, heap[parent]);
            hole = parent;
        }
        place(hole, deadline);
    }

    /** Puts the deadline at the index, or below it: moves up the least children with a smaller key. */
    private void siftDown(int index, Deadline deadline) {
        int hole = index;
        for (int first = hole * ARITY + 1; first < size; first = hole * ARITY + 1) {
            int least = first;
            for (int child = first + 1; child < Math.min(first + ARITY, size); child++) {
                if (heap[child].key < heap[least].key) {
                    least = child;
                }
            }
            if (deadline.key <= heap[least].key) {
                break;
            }
            place(hole, heap[least]);
            hole = least;
        }
        place(hole, deadline);
    }

    private void place(int index, Deadline deadline) {
        heap[index] = deadline;
        deadline.index = index;
    }
}
