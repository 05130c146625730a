package dev.goloom.badinput;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.internal.wait.Selectable;
import org.jspecify.annotations.Nullable;

/** What a row calls, made anew for each row, on the thread that is to make the call. */
interface Fixture {

    /** All that a call could change. */
    String state();

    /** Ends the goroutines that wait. */
    default void release() throws Exception {}

    /** A channel with its length, whether it is closed, and who waits there. */
    static String describe(ReceiveChannel<?> channel) {
        if (!(channel instanceof Selectable place)) {
            return channel.toString();
        }
        place.lock();
        boolean nobody = place.receivers().isEmpty() && place.senders().isEmpty();
        place.unlock();
        return channel + (nobody ? "" : " with a waiter");
    }

    /** A channel with one element. */
    static Channel<String> holdingOne(int capacity) {
        Channel<String> channel = Channel.buffered(capacity);
        if (!channel.trySend("a")) {
            throw new AssertionError("no room: " + channel);
        }
        return channel;
    }

    /** A channel that goloom does not know. */
    final class Foreign implements ReceiveChannel<String>, SendChannel<String> {

        @Override
        public void send(String element) {
            throw new AssertionError("called");
        }

        @Override
        public boolean trySend(String element) {
            throw new AssertionError("called");
        }

        @Override
        public void close() {
            throw new AssertionError("called");
        }

        @Override
        public @Nullable String receive() {
            throw new AssertionError("called");
        }

        @Override
        public @Nullable String tryReceive() {
            throw new AssertionError("called");
        }

        @Override
        public boolean isDrained() {
            throw new AssertionError("called");
        }

        @Override
        public int length() {
            throw new AssertionError("called");
        }

        @Override
        public int capacity() {
            throw new AssertionError("called");
        }

        @Override
        public String toString() {
            return "foreign";
        }
    }
}
