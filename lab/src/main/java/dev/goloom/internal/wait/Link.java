package dev.goloom.internal.wait;

import org.jspecify.annotations.Nullable;

/**
 * A member of a {@link LinkList}, which keeps its neighbours itself. Used once: in no list, then in one, then in none
 * for ever. All fields are guarded by the lock of the list's owner.
 */
public abstract class Link {

    @Nullable LinkList<?> list;
    @Nullable Link previous;
    @Nullable Link next;

    /** Creates a link that is in no list. */
    protected Link() {}
}
