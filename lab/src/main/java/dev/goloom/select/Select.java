package dev.goloom.select;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.clock.Clock;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.Signal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the first of several sends, receives and deadlines.
 *
 * {@snippet :
 * String answer = select(
 *         receive(result, r -> "result " + r),
 *         receive(context.done(), () -> "gave up: " + context.err()),
 *         after(Duration.ofSeconds(1), () -> "too slow"));
 * }
 *
 * <p>Exactly one case is committed; then its handler runs, on the caller's thread and with no lock held, and what it
 * returns or throws is the result. All other cases have no effect: nothing is sent, and no element is taken. One channel
 * may be in any number of cases.
 *
 * <p>A select blocks until a case is ready; without one that can ever be, until the thread is interrupted. If it throws
 * {@link InterruptedException}, no case was committed. It starts no thread and makes no channel.
 *
 * <p>Thread-safe.
 *
 * <p>Source: the Go Programming Language Specification, "Select statements".
 */
public final class Select {

    private Select() {}

    /**
     * Commits one case that is ready, each with the same probability; waits for the first if none is.
     *
     * @param <R> what the handlers return
     * @param cases the cases, at most one of them made by {@link #otherwise}
     * @return what the handler of the committed case returned
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     * @throws dev.goloom.channel.ChannelClosedException if the case is a send and the channel closed
     * @throws IllegalArgumentException if several cases are made by {@link #otherwise}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> R select(Case<? extends R>... cases) throws InterruptedException {
        return new Selection<R>(cases, false).run();
    }

    /**
     * Commits the first case that is ready, in the order in which they stand; waits for one if none is.
     *
     * @param <R> what the handlers return
     * @param cases the cases, at most one of them made by {@link #otherwise}
     * @return what the handler of the committed case returned
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     * @throws dev.goloom.channel.ChannelClosedException if the case is a send and the channel closed
     * @throws IllegalArgumentException if several cases are made by {@link #otherwise}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> R selectInOrder(Case<? extends R>... cases)
            throws InterruptedException {
        return new Selection<R>(cases, true).run();
    }

    /**
     * A case that receives an element.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to receive; {@link Channel#never()} disables the case
     * @param handler is given the element, or null if the channel is closed and drained
     * @return the case
     * @throws IllegalArgumentException if the channel is not one of goloom's
     */
    public static <T, R extends @Nullable Object> Case<R> receive(
            ReceiveChannel<T> channel, Function<? super @Nullable T, ? extends R> handler) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(handler, "handler");
        if (channel instanceof Selectable place) {
            return new ReceiveCase<T, R>(place, handler);
        }
        if (channel instanceof Signal signal) {
            return new SignalCase<>(signal, () -> handler.apply(null));
        }
        return disabled(channel);
    }

    /**
     * A case that receives, for a handler that does not want the element: most often a context's {@code done()}.
     *
     * @param <R> what the handler returns
     * @param channel where to receive; {@link Channel#never()} disables the case
     * @param handler runs after the receive
     * @return the case
     * @throws IllegalArgumentException if the channel is not one of goloom's
     */
    public static <R extends @Nullable Object> Case<R> receive(
            ReceiveChannel<?> channel, Supplier<? extends R> handler) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(handler, "handler");
        return channel instanceof Signal signal
            ? new SignalCase<>(signal, handler)
            : receive(channel, element -> handler.get());
    }

    /**
     * A case that sends an element.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to send; {@link Channel#never()} disables the case
     * @param element what to send, not null
     * @param handler runs after the send
     * @return the case
     * @throws IllegalArgumentException if the channel is not one of goloom's
     */
    public static <T, R extends @Nullable Object> Case<R> send(
            SendChannel<T> channel, T element, Supplier<? extends R> handler) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(handler, "handler");
        return channel instanceof Selectable place ? new SendCase<>(place, element, handler) : disabled(channel);
    }

    /**
     * A case that is committed when the select has waited for the given time and no other case is ready: a case that is
     * ready always wins against it. It is never early, not by a nanosecond. Of several that are due, one is committed.
     *
     * @param <R> what the handler returns
     * @param duration how long to wait at least; zero or less does not wait, one that reaches past the end of time never
     *     ends
     * @param handler runs after the wait
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> after(Duration duration, Supplier<? extends R> handler) {
        return after(Clock.system(), duration, handler);
    }

    /**
     * Like {@link #after(Duration, Supplier)}, on another clock.
     *
     * @param <R> what the handler returns
     * @param clock what measures the time
     * @param duration how long to wait at least; zero or less does not wait, one that reaches past the end of time never
     *     ends
     * @param handler runs after the wait
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> after(
            Clock clock, Duration duration, Supplier<? extends R> handler) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(handler, "handler");
        return new AfterCase<>(clock, duration, handler);
    }

    /**
     * A case that is committed when no other one is ready: the select does not block. It is Go's {@code default}.
     *
     * @param <R> what the handler returns
     * @param handler runs if nothing was ready
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> otherwise(Supplier<? extends R> handler) {
        return new OtherwiseCase<>(Objects.requireNonNull(handler, "handler"));
    }

    private static <R extends @Nullable Object> Case<R> disabled(Object channel) {
        if (channel != Channel.never()) {
            throw new IllegalArgumentException("not a channel of goloom: " + channel);
        }
        return new DisabledCase<>();
    }
}
