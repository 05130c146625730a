package dev.goloom.select;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.WaitQueue;
import org.jspecify.annotations.Nullable;

/**
 * A case that needs a partner. All methods but {@link #channel}, {@link #seemsReady}, {@link #queue} and {@code finish} need the lock of the
 * channel; the queue, too, if it is to be more than looked at.
 */
abstract sealed class ChannelCase<R extends @Nullable Object> extends Case<R> permits ReceiveCase, SendCase {

    private final Selectable channel;

    ChannelCase(Selectable channel) {
        this.channel = channel;
    }

    final Selectable channel() {
        return channel;
    }

    @Override
    final Object place() {
        return channel;
    }

    /** Whether {@link #commit} is likely to succeed. */
    abstract boolean isReady();

    /** Whether it makes sense to look. */
    abstract boolean seemsReady();

    /** Sends or receives now. Returns what was handed over, or {@link Selectable#NOT_READY}. */
    abstract @Nullable Object commit();

    /** Where a node of this case waits. */
    abstract WaitQueue queue();

    /** Has a node wait there. */
    abstract void join(WaitNode node);

    /** What a waiting node carries. */
    abstract @Nullable Object offered();
}
