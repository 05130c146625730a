package dev.goloom.select;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.WaitQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Receives from a channel. */
final class ReceiveCase<T, R extends @Nullable Object> extends ChannelCase<R> {

    private final Function<? super @Nullable T, ? extends R> handler;

    ReceiveCase(Selectable channel, Function<? super @Nullable T, ? extends R> handler) {
        super(channel);
        this.handler = handler;
    }

    @Override
    boolean seemsReady() {
        return channel().seemsReceivable();
    }

    @Override
    boolean isReady() {
        return channel().canReceive();
    }

    @Override
    Object commit() {
        return channel().pollReceive();
    }

    @Override
    WaitQueue queue() {
        return channel().receivers();
    }

    @Override
    void join(WaitNode node) {
        channel().joinReceivers(node);
    }

    @Override
    @Nullable Object offered() {
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // the channel has elements of type T
    R finish(@Nullable Object handedOver) {
        return handler.apply(handedOver == Selectable.CLOSED ? null : (T) handedOver);
    }

    @Override
    public String toString() {
        return "receive from " + channel();
    }
}
