package dev.goloom;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
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
     * What a goroutine does.
     *
     * <p>Source: the function of Go's {@code go} statement.
     */
    @FunctionalInterface
    public interface Routine {

        /**
         * Runs.
         *
         * @throws Exception if it fails; see {@link Go#go}
         */
        void run() throws Exception;
    }

    /**
     * Starts a goroutine: a virtual thread. Does not block. What happened before the start happens before what the
     * routine does.
     *
     * <p>An exception that the routine throws goes to the thread's uncaught exception handler, as with every thread. An
     * {@link InterruptedException} ends it silently: who interrupts a goroutine wants it to end.
     *
     * @param routine what it does
     * @return its thread
     */
    public static Thread go(Routine routine) {
        Objects.requireNonNull(routine, "routine");
        return Thread.startVirtualThread(() -> run(routine));
    }

    private static void run(Routine routine) {
        try {
            routine.run();
        } catch (InterruptedException ended) {
            // as promised above
        } catch (Exception failure) {
            Go.<RuntimeException>rethrow(failure);
        }
    }

    /** Throws a checked exception where the compiler does not expect one, so that the handler sees the original. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // X is chosen to be unchecked, by erasure
    private static <X extends Exception> void rethrow(Exception failure) throws X {
        throw (X) failure;
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
}
