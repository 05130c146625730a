package dev.goloom;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.scope.Routine;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of Go, for one static import.
 *
 * {@snippet class="dev.goloom.examples.FirstProgram" region="program"}
 *
 * <p>Thread-safe.
 */
public final class Go {

    private Go() {}

    /**
     * See {@link Routine#start}.
     *
     * @param routine what the goroutine does
     * @return its thread
     */
    public static Thread go(Routine routine) {
        return Objects.requireNonNull(routine, "routine").start();
    }

    /**
     * See {@link Select#select}.
     *
     * @param <R> what the handlers return
     * @param cases the cases
     * @return what the handler of the committed case returned
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> R select(Case<? extends R>... cases) throws InterruptedException {
        return Select.select(cases);
    }

    /**
     * See {@link Select#selectInOrder}.
     *
     * @param <R> what the handlers return
     * @param cases the cases
     * @return what the handler of the committed case returned
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends @Nullable Object> R selectInOrder(Case<? extends R>... cases)
            throws InterruptedException {
        return Select.selectInOrder(cases);
    }

    /**
     * See {@link Select#receive(ReceiveChannel, Function)}.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to receive
     * @param handler is given the element, or null if the channel is closed and drained
     * @return the case
     */
    public static <T, R extends @Nullable Object> Case<R> receive(
            ReceiveChannel<T> channel, Function<? super @Nullable T, ? extends R> handler) {
        return Select.receive(channel, handler);
    }

    /**
     * See {@link Select#receive(ReceiveChannel, Supplier)}.
     *
     * @param <R> what the handler returns
     * @param channel where to receive
     * @param handler runs after the receive
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> receive(
            ReceiveChannel<?> channel, Supplier<? extends R> handler) {
        return Select.receive(channel, handler);
    }

    /**
     * See {@link Select#send}.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to send
     * @param element what to send, not null
     * @param handler runs after the send
     * @return the case
     */
    public static <T, R extends @Nullable Object> Case<R> send(
            SendChannel<T> channel, T element, Supplier<? extends R> handler) {
        return Select.send(channel, element, handler);
    }

    /**
     * See {@link Select#sendFrom}.
     *
     * @param <T> the type of the elements
     * @param <R> what the handler returns
     * @param channel where to send
     * @param elements gives what to send, once for each select
     * @param handler runs after the send
     * @return the case
     */
    public static <T, R extends @Nullable Object> Case<R> sendFrom(
            SendChannel<T> channel, Supplier<? extends T> elements, Supplier<? extends R> handler) {
        return Select.sendFrom(channel, elements, handler);
    }

    /**
     * See {@link Select#after(Duration, Supplier)}.
     *
     * @param <R> what the handler returns
     * @param duration how long to wait at least
     * @param handler runs after the wait
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> after(Duration duration, Supplier<? extends R> handler) {
        return Select.after(duration, handler);
    }

    /**
     * See {@link Select#otherwise}.
     *
     * @param <R> what the handler returns
     * @param handler runs if nothing was ready
     * @return the case
     */
    public static <R extends @Nullable Object> Case<R> otherwise(Supplier<? extends R> handler) {
        return Select.otherwise(handler);
    }

    /**
     * See {@link Time#after(Duration)}.
     *
     * @param duration how long from now at least
     * @return a channel from which one instant can be received, when it has come
     */
    public static ReceiveChannel<Long> after(Duration duration) {
        return Time.after(duration);
    }

    /**
     * See {@link Time#afterFunc(Duration, Runnable)}.
     *
     * @param duration how long from now at least
     * @param function what to call
     * @return the timer, to stop it or to start it again
     */
    public static Timer afterFunc(Duration duration, Runnable function) {
        return Time.afterFunc(duration, function);
    }

    /**
     * See {@link Time#sleep(Duration)}; and {@link dev.goloom.context.Context#sleep} for a sleep that a context ends.
     *
     * @param duration how long at least
     * @throws InterruptedException if the thread is interrupted, before the call or while it sleeps
     */
    public static void sleep(Duration duration) throws InterruptedException {
        Time.sleep(duration);
    }
}
