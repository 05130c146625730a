package dev.goloom.select;

import dev.goloom.channel.ChannelClosedException;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.WaitQueue;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends on a channel. On a closed one it is ready, as in Go, and throws. */
final class SendCase<R extends @Nullable Object> extends ChannelCase<R> {

    /** What is sent; set before each select if it is not the same for all, see {@link SendFromCase}. */
    private @Nullable Object element;

    private final Supplier<? extends R> handler;

    SendCase(Selectable channel, @Nullable Object element, Supplier<? extends R> handler) {
        super(channel);
        this.element = element;
        this.handler = handler;
    }

    void offer(@Nullable Object next) {
        element = next;
    }

    @Override
    boolean seemsReady() {
        return channel().seemsSendable();
    }

    @Override
    boolean isReady() {
        return channel().canSend();
    }

    @Override
    @Nullable Object commit() {
        return channel().offer(offered());
    }

    @Override
    WaitQueue queue() {
        return channel().senders();
    }

    @Override
    void join(WaitNode node) {
        channel().joinSenders(node);
    }

    @Override
    Object offered() {
        return Objects.requireNonNull(element);
    }

    @Override
    R finish(@Nullable Object handedOver) {
        if (handedOver == Selectable.CLOSED) {
            throw new ChannelClosedException();
        }
        return handler.get();
    }

    @Override
    public String toString() {
        return "send to " + channel();
    }
}
