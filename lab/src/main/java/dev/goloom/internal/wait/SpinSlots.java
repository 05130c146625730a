package dev.goloom.internal.wait;

import dev.goloom.internal.lock.SpinLock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one goroutine may wait without a queue, a node or a park: it spins at a slot that lies beside the lock.
 *
 * <p><b>Idea.</b> A partner that runs on another processor is often there before a thread has parked. What such a hand-over
 * costs is the lines of the cache that move between the two. A waiter in a queue makes three of them move, those of the lock,
 * of the queue and of the waiter; a slot, none but the lock's. It is the exchanger of W. N. Scherer III, D. Lea and M. L.
 * Scott (A Scalable Elimination-based Exchange Channel, 2005), with an end under the lock.
 *
 * <p><b>State.</b> {@code spinner} is who spins, {@code at} its slot. All steps but the last one are taken under the lock.
 *
 * <pre>
 *   spinner  NOBODY --stepUp----> RECEIVER or SENDER  if nobody waits on that side
 *            any -----handOver--> NOBODY              the spinner's wait has ended: a partner, or a close
 *            any -----stepDown--> NOBODY              by the spinner: nobody has come, and it is the first in the queue now
 *
 *   slot     null ------stepUp----> WAITING, or the element of a sender
 *            the same --handOver--> what is handed over: an element, TAKEN or CLOSED
 *            the same --stepDown--> null
 *            handed over --spin---> null              by its owner, who has seen it, without the lock
 * </pre>
 *
 * <p><b>No race.</b> A spin ends by itself, after a time that is bounded. So nothing has to end it from outside: no interrupt,
 * no deadline, no signal competes with the partner. Partner, close and the spinner that has spun for long enough take the
 * lock, and whoever is first has decided. Only then the goroutine waits, with a {@link Waiter} as everybody.
 *
 * <p><b>Why two slots.</b> Who has met a spinner often waits next, before the spinner has fetched what it was given. It takes
 * the other slot. If that is not free either, it queues up.
 *
 * <p><b>First come, first served.</b> A goroutine steps up only if its queue is empty, and whoever comes later queues up: so it is
 * before all in the queue. When it steps down it becomes the first one there.
 *
 * <p><b>Memory ordering.</b> What is handed over is a release store, found by a volatile read: what the partner did before it
 * happens before the return of the spinner. {@code spinner} is read without the lock, too. A release store is enough for it:
 * who steps up looks nowhere else until somebody has found it here, or it is in the queue, whose writes are volatile. And
 * who sees the last spinner for a while after it has gone takes the lock, and reads there what is. The slot that its owner
 * frees is a release store after its last read; who finds it taken still does without it.
 *
 * <p><b>Fields.</b> What a hand-over writes stands beside the lock and nothing else does, so that it most often lies in one line.
 */
public abstract class SpinSlots extends SpinLock {

    /** Nobody spins. */
    protected static final byte NOBODY = 0;

    /** Somebody spins who wants to receive. */
    protected static final byte RECEIVER = 1;

    /** Somebody spins who wants to send. */
    protected static final byte SENDER = 2;

    /** What {@link #stepUp} returns to who has to queue up. */
    protected static final int NO_SLOT = -1;

    /** Lies in the slot of a receiver. */
    private static final Object WAITING = new Object();

    /** Found by a sender in its slot when its element has been received. */
    private static final Object TAKEN = new Object();

    /** About as long as a park and a wake-up take. */
    static final int PAUSES = 64;

    private static final VarHandle SPINNER;
    private static final VarHandle SLOT_0;
    private static final VarHandle SLOT_1;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            SPINNER = lookup.findVarHandle(SpinSlots.class, "spinner", byte.class);
            SLOT_0 = lookup.findVarHandle(SpinSlots.class, "slot0", Object.class);
            SLOT_1 = lookup.findVarHandle(SpinSlots.class, "slot1", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile byte spinner = NOBODY;

    /** The slot of the spinner: 0 or 1. Guarded by the lock. */
    private byte at;

    private volatile @Nullable Object slot0;
    private volatile @Nullable Object slot1;

    /** What is known of spins here, see {@link SpinPolicy}. Selects, and spinners that were met, change it without the lock. */
    private short spins = SpinPolicy.FIRST;

    /** Creates a place where nobody waits. */
    SpinSlots() {}

    /**
     * Who spins. It may be asked without the lock. Who looks here first, and into the queue of a side then, does not overlook
     * anybody who waited on that side all the time: who steps down is in the queue before. If both looks find nobody, then there
     * was a moment in between at which nobody waited: a goroutine steps up only where the queue is empty, in a section of its own.
     *
     * @param side {@link #NOBODY}, {@link #RECEIVER} or {@link #SENDER}
     * @return true if so at the moment of the look
     */
    protected final boolean isSpinning(byte side) {
        return spinner == side;
    }

    /**
     * Has the current goroutine spin, if nobody does, and if spins have paid here. Called with the lock held, if nobody is in
     * the queue of its side; then {@link #spin} is to follow, without the lock.
     *
     * @param side where it waits
     * @param element what it sends; null if it receives
     * @return its slot, or {@link #NO_SLOT}
     */
    protected final int stepUp(byte side, @Nullable Object element) {
        if (spinner != NOBODY || !spinPays()) {
            return NO_SLOT;
        }
        int slot = slot0 == null ? 0 : slot1 == null ? 1 : NO_SLOT;
        if (slot != NO_SLOT) {
            at = (byte) slot;
            put(slot, offered(element));
            SPINNER.setRelease(this, side);
        }
        return slot;
    }

    /**
     * Ends the wait of the spinner. Called with the lock held, if somebody spins.
     *
     * @param given the element that a receiver gets, or {@link Selectable#CLOSED}
     */
    protected final void handOver(Object given) {
        SPINNER.setRelease(this, NOBODY);
        put(at, given);
    }

    /**
     * Takes the element of a sender that spins, and so ends its wait. Called with the lock held.
     *
     * @return the element
     */
    protected final Object takeOver() {
        Object element = Objects.requireNonNull(get(at));
        handOver(TAKEN);
        return element;
    }

    /**
     * Spins until the wait has ended, or for long enough. Called without the lock.
     *
     * @param slot that of the current goroutine
     * @param element what it sends; null if it receives
     * @return what it was given: an element, {@link Selectable#CLOSED}, or something else for a sender whose element was received; null
     *     if nobody has come: then {@link #given} and {@link #stepDown} are to follow
     */
    protected final @Nullable Object spin(int slot, @Nullable Object element) {
        Object given = given(slot, element);
        for (int i = 0; i < PAUSES && given == null; i++) {
            Thread.onSpinWait();
            given = given(slot, element);
        }
        if (given != null) {
            put(slot, null);
            spun(true);
        }
        return given;
    }

    /**
     * What a spinner was given.
     *
     * @param slot that of the current goroutine
     * @param element what it sends; null if it receives
     * @return as {@link #spin}; null holds as long as the lock is held
     */
    protected final @Nullable Object given(int slot, @Nullable Object element) {
        Object found = get(slot);
        return found == offered(element) ? null : found;
    }

    /**
     * Ends the spin of the current goroutine. Called with the lock held, when it is in the queue, or was given something.
     *
     * @param slot that of the current goroutine
     * @param given what {@link #given} has returned under the same lock
     */
    protected final void stepDown(int slot, @Nullable Object given) {
        if (given == null) {
            SPINNER.setRelease(this, NOBODY);
            spun(false);
        }
        put(slot, null);
    }

    /** Whether who is about to wait here should spin first. */
    final boolean spinPays() {
        short known = spins;
        if (SpinPolicy.pays(known)) {
            return true;
        }
        spins = SpinPolicy.without(known);
        return false;
    }

    /** Notes whether a spin has paid. */
    final void spun(boolean paid) {
        short next = SpinPolicy.spun(spins, paid);
        if (next != spins) { // a write that changes nothing would still take the line of the cache from the partner
            spins = next;
        }
    }

    private static Object offered(@Nullable Object element) {
        return element == null ? WAITING : element;
    }

    private @Nullable Object get(int slot) {
        return slot == 0 ? slot0 : slot1;
    }

    private void put(int slot, @Nullable Object what) {
        if (slot == 0) { // each handle has to be a constant where it is used
            SLOT_0.setRelease(this, what);
        } else {
            SLOT_1.setRelease(this, what);
        }
    }
}
