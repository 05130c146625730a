package dev.goloom.select;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.clock.Clock;
import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.Signal;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the first of several sends, receives and deadlines.
 *
 * {@snippet class="dev.goloom.examples.SelectExamples" region="once"}
 *
 * <p>Exactly one case is committed; then its handler runs, on the caller's thread and with no lock held, and what it
 * returns or throws is the result. All other cases have no effect: nothing is sent, and no element is taken. One channel
 * may be in any number of cases.
 *
 * <p>A select blocks until a case is ready; without one that can ever be, until the thread is interrupted. If it throws
 * {@link InterruptedException}, no case was committed. It starts no thread and makes no channel.
 *
 * <p>A loop makes its select once, with {@link #of} or {@link #inOrder}, and calls {@link #run} for each turn:
 *
 * {@snippet class="dev.goloom.examples.SelectExamples" region="loop"}
 *
 * <p>Thread-safe: several threads may run one object at once, each with a turn of its own, and a handler may run the object
 * that it belongs to.
 *
 * <p>Source: the Go Programming Language Specification, "Select statements".
 *
 * @param <R> what the handlers return
 */
public final class Select<R extends @Nullable Object> {

    private final Case<? extends R>[] cases;
    private final boolean inOrder;

    /** The selection that no thread is using. Who runs takes it, or makes another one if it is away. */
    private final AtomicReference<@Nullable Selection<R>> idle;

    private Select(Case<? extends R>[] cases, boolean inOrder) {
        this.cases = Objects.requireNonNull(cases, "cases").clone(); // what the caller does with its array later has no effect
        this.inOrder = inOrder;
        Selection<R> selection = new Selection<>(this.cases, inOrder);
        selection.validate();
        this.idle = new AtomicReference<>(selection);
    }

    /**
     * Makes a select to be run many times, which commits one case that is ready, each with the same probability.
     *
     * @param <R> what the handlers return
     * @param cases the cases, at most one of them made by {@link #otherwise}
     * @return the select
     * @throws IllegalArgumentException if several cases are made by {@link #otherwise}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> Select<R> of(Case<? extends R>... cases) {
        return new Select<>(cases, false);
    }

    /**
     * Makes a select to be run many times, which commits the first case that is ready, in the order in which they stand.
     *
     * @param <R> what the handlers return
     * @param cases the cases, at most one of them made by {@link #otherwise}
     * @return the select
     * @throws IllegalArgumentException if several cases are made by {@link #otherwise}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> Select<R> inOrder(Case<? extends R>... cases) {
        return new Select<>(cases, true);
    }

    /**
     * Commits one case; waits for one if none is ready. Conditions and elements that are evaluated for each select are so
     * now, in the order of the cases. A turn that need not wait allocates nothing.
     *
     * @return what the handler of the committed case returned
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     * @throws dev.goloom.channel.ChannelClosedException if the case is a send and the channel closed
     * @throws IllegalArgumentException if the conditions of several cases made by {@link #otherwise} hold; nothing is
     *     committed
     */
    public R run() throws InterruptedException {
        Selection<R> selection = idle.getAndSet(null);
        if (selection == null) {
            selection = new Selection<>(cases, inOrder);
        }
        Case<? extends R> committed;
        Object handedOver;
        try {
            committed = selection.commit();
            handedOver = selection.takeHandedOver();
        } finally {
            idle.set(selection);
        }
        return committed.finish(handedOver);
    }

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
        return once(cases, false);
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
        return once(cases, true);
    }

    private static <R extends @Nullable Object> R once(Case<? extends R>[] cases, boolean inOrder)
            throws InterruptedException {
        Selection<R> selection = new Selection<>(cases, inOrder);
        Case<? extends R> committed = selection.commit();
        return committed.finish(selection.takeHandedOver());
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
     * A case that sends an element which is made anew for each select, at its start and before it is known which case will
     * be committed: as Go evaluates the right-hand side of a send. What the supplier throws, the select throws, and nothing
     * is committed.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to send; {@link Channel#never()} disables the case, but not the supplier
     * @param elements gives what to send, not null; is called once for each select, with no lock held
     * @param handler runs after the send
     * @return the case
     * @throws IllegalArgumentException if the channel is not one of goloom's
     */
    public static <T, R extends @Nullable Object> Case<R> sendFrom(
            SendChannel<T> channel, Supplier<? extends T> elements, Supplier<? extends R> handler) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(handler, "handler");
        if (channel instanceof Selectable place) {
            return new SendFromCase<>(place, elements, handler);
        }
        disabled(channel); // or not one of goloom's
        return new SendFromCase<>(null, elements, handler);
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
        return DisabledCase.instance();
    }
}
