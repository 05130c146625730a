package dev.goloom.stress;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import java.util.Objects;
import java.util.concurrent.Callable;

/** One operation on a channel of a race, and what became of it, in a word. */
public final class Attempt {

    private Attempt() {}

    /**
     * An operation that waits, by an actor: nobody interrupts those.
     *
     * @param operation what the actor does
     * @return what it returned
     */
    public static String uninterrupted(Callable<String> operation) {
        try {
            return operation.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /**
     * Sends, waiting for a receiver or a place.
     *
     * @param <T> the type of the elements
     * @param channel where
     * @param element what
     * @return "sent", or "refused" by a closed channel
     * @throws InterruptedException if the thread is interrupted
     */
    public static <T> String send(SendChannel<T> channel, T element) throws InterruptedException {
        try {
            channel.send(element);
            return "sent";
        } catch (ChannelClosedException closed) {
            return "refused";
        }
    }

    /**
     * Sends without waiting.
     *
     * @param <T> the type of the elements
     * @param channel where
     * @param element what
     * @return "sent", "not ready", or "refused" by a closed channel
     */
    public static <T> String trySend(SendChannel<T> channel, T element) {
        try {
            return channel.trySend(element) ? "sent" : "not ready";
        } catch (ChannelClosedException closed) {
            return "refused";
        }
    }

    /**
     * Receives, waiting for an element.
     *
     * @param channel where
     * @return the element, or "closed"
     * @throws InterruptedException if the thread is interrupted
     */
    public static String receive(ReceiveChannel<String> channel) throws InterruptedException {
        return Objects.requireNonNullElse(channel.receive(), "closed");
    }

    /**
     * Receives without waiting.
     *
     * @param channel where
     * @return the element, or "nothing"
     */
    public static String tryReceive(ReceiveChannel<String> channel) {
        return Objects.requireNonNullElse(channel.tryReceive(), "nothing");
    }

    /**
     * Selects.
     *
     * @param cases the cases; each handler returns a word
     * @return that word, or "refused" if the committed case is a send on a closed channel
     * @throws InterruptedException if the thread is interrupted
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static String select(Case<String>... cases) throws InterruptedException {
        try {
            return Select.select(cases);
        } catch (ChannelClosedException closed) {
            return "refused";
        }
    }

    /**
     * Closes.
     *
     * @param channel what
     * @return "closed", or "refused" if it was closed already
     */
    public static String close(Channel<?> channel) {
        try {
            channel.close();
            return "closed";
        } catch (IllegalStateException closed) {
            return "refused";
        }
    }
}
