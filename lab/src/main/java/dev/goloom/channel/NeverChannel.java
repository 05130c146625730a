package dev.goloom.channel;

import dev.goloom.internal.wait.Waiter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The channel that is never ready. Whoever waits here enqueues nowhere; only an interrupt ends that. */
final class NeverChannel implements Channel<Object> {

    static final NeverChannel INSTANCE = new NeverChannel();

    private NeverChannel() {}

    @Override
    public void send(Object element) throws InterruptedException {
        Objects.requireNonNull(element, "element");
        awaitInterrupt();
    }

    @Override
    public @Nullable Object receive() throws InterruptedException {
        awaitInterrupt();
        return null; // not reached
    }

    private void awaitInterrupt() throws InterruptedException {
        Waiter.throwIfInterrupted();
        new Waiter().await(this);
        throw Waiter.interruptedException();
    }

    @Override
    public boolean trySend(Object element) {
        Objects.requireNonNull(element, "element");
        return false;
    }

    @Override
    public @Nullable Object tryReceive() {
        return null;
    }

    @Override
    public void close() {
        throw new IllegalStateException("close of " + this);
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
        return "Channel.never()";
    }
}
