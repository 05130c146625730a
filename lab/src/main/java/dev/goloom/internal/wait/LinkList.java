package dev.goloom.internal.wait;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A doubly linked list in the order of arrival, from which any member can leave in O(1). Not thread-safe but for
 * {@link #isEmpty} and {@link #first}: guarded by the lock of the object that owns it.
 *
 * <p><b>Memory ordering.</b> {@code first} is read without the lock, too. It is written once in a change of the list, so it
 * shows what the list was before, or is after. That the first member comes is a volatile write: who adds one, and then looks
 * into another list, either finds what another thread added there, or that thread finds this one. That a member leaves is a
 * release store: who still sees it takes the lock, and looks again, or decides on nothing but a spin.
 *
 * @param <L> what its members are
 */
public class LinkList<L extends Link> {

    private static final VarHandle FIRST;

    static {
        try {
            FIRST = MethodHandles.lookup().findVarHandle(LinkList.class, "first", Link.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Link first;
    private @Nullable Link last;

    /** Creates an empty list. */
    public LinkList() {}

    /**
     * Whether the list has no members. May be asked without the lock.
     *
     * @return true if it was empty at the moment of the look
     */
    public final boolean isEmpty() {
        return first == null;
    }

    /**
     * The member that has been here longest.
     *
     * @return the first member, or null if the list is empty
     */
    @SuppressWarnings("unchecked") // only add() puts links in
    public final @Nullable L first() {
        return (L) first;
    }

    /**
     * Adds a member at the end.
     *
     * @param link a link that has not been in a list
     */
    public final void add(L link) {
        Link end = last;
        link.list = this;
        link.previous = end;
        last = link;
        if (end == null) {
            first = link;
        } else {
            end.next = link;
        }
    }

    /**
     * Adds a member in front of all others.
     *
     * @param link a link that has not been in a list
     */
    public final void addFirst(L link) {
        Link front = first;
        link.list = this;
        link.next = front;
        if (front == null) {
            last = link;
        } else {
            front.previous = link;
        }
        first = link;
    }

    /**
     * Removes a member, and cuts its pointers, so that a link which somebody still holds keeps no others alive.
     *
     * @param link any link
     * @return true if it was in this list
     */
    public final boolean remove(Link link) {
        if (link.list != this) {
            return false;
        }
        Link before = link.previous;
        Link after = link.next;
        if (before == null) {
            FIRST.setRelease(this, after);
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        link.list = null;
        link.previous = null;
        link.next = null;
        return true;
    }

    /**
     * Removes all members, in their order.
     *
     * @param taken is given each member after its removal; runs under the lock, so it only notes them
     */
    public final void drain(Consumer<? super L> taken) {
        for (L link = first(); link != null; link = first()) {
            remove(link);
            taken.accept(link);
        }
    }
}
