package dev.goloom.select;

import dev.goloom.channel.ChannelClosedException;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends on a channel. On a closed one it is ready, as in Go, and throws. */
final class SendCase<R extends @Nullable Object> extends ChannelCase<R> {

    private final Object element;
    private final Supplier<? extends R> handler;

    SendCase(Selectable channel, Object element, Supplier<? extends R> handler) {
        super(channel);
        this.element = element;
        this.handler = handler;
    }

    @Override
    boolean isReady() {
        return channel().canSend();
    }

    @Override
    @Nullable Object commit() {
        return channel().offer(element);
    }

    @Override
    WaitQueue queue() {
        return channel().senders();
    }

    @Override
    Object offered() {
        return element;
    }

    @Override
    R finish(@Nullable Object handedOver) {
        if (handedOver == Selectable.CLOSED) {
            throw new ChannelClosedException();
        }
        return handler.get();
    }
}
