package dev.goloom.context;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How long some work may go on: until a deadline, or until somebody cancels it. Goroutines that work for the same purpose
 * share a context, or have one that was made from it.
 *
 * {@snippet class="dev.goloom.examples.ContextExamples" region="timeout"}
 *
 * <p>A context ends once, by the first of these: its own deadline, its {@link CancellableContext#cancel() cancel}, or the
 * end of the context that it was made from. From then on {@link #err} says which, and never changes. A context that is
 * made from one that has ended has ended.
 *
 * <p>Making a context costs little and keeps nothing alive: its deadline is armed, and it is known to its parent, only
 * while somebody waits for {@link #done}. Nothing of that can be observed: every question is answered as of now.
 *
 * <p>Thread-safe. Not for implementation outside goloom.
 *
 * <p>Source: Go's package {@code context}.
 */
public sealed interface Context permits CancellableContext, ContextBase {

    /**
     * The context that never ends, on the machine's clock: the root of all others.
     *
     * @return the one such context
     */
    static Context background() {
        return PlainContext.BACKGROUND;
    }

    /**
     * Like {@link #background()}, for code that does not know yet which context it is to use.
     *
     * @return the one such context
     */
    static Context todo() {
        return PlainContext.TODO;
    }

    /**
     * A context that never ends, on the given clock. All that are made from it use that clock, too.
     *
     * @param clock where deadlines are read from
     * @return a root
     */
    static Context background(Clock clock) {
        return PlainContext.on(clock);
    }

    /**
     * Makes a context that ends when this one does, or when it is cancelled.
     *
     * @return a child of this context
     */
    CancellableContext withCancel();

    /**
     * Makes a context that also ends when the timeout has passed. It is never early, not by a nanosecond.
     *
     * @param timeout how long from now; zero or less gives a context that has ended, one that reaches past the end of
     *     time gives one without a deadline of its own
     * @return a child of this context
     */
    CancellableContext withTimeout(Duration timeout);

    /**
     * Like {@link #withTimeout(Duration)}, with a cause of its own.
     *
     * @param timeout how long from now; zero or less gives a context that has ended, one that reaches past the end of
     *     time gives one without a deadline of its own
     * @param cause what {@link #cause} is to return if it is this timeout that ends the context, or one below
     * @return a child of this context
     */
    CancellableContext withTimeout(Duration timeout, Throwable cause);

    /**
     * Makes a context that also ends when its clock shows the given instant.
     *
     * @param deadlineNanos an instant of {@link #clock()}; one that has passed gives a context that has ended
     * @return a child of this context
     */
    CancellableContext withDeadline(long deadlineNanos);

    /**
     * Like {@link #withDeadline(long)}, with a cause of its own.
     *
     * @param deadlineNanos an instant of {@link #clock()}; one that has passed gives a context that has ended
     * @param cause what {@link #cause} is to return if it is this deadline that ends the context, or one below
     * @return a child of this context
     */
    CancellableContext withDeadline(long deadlineNanos, Throwable cause);

    /**
     * Makes a context that also carries a value. It ends with this one. Values are for what goes with a request through
     * all layers, such as an id for the logs; not for arguments.
     *
     * @param <T> the type of the value
     * @param key what to find it under; a value that this context has under the same key is hidden
     * @param value the value, not null
     * @return a child of this context
     */
    <T> Context withValue(Key<T> key, T value);

    /**
     * The value that was stored under a key, here or above: the nearest one.
     *
     * @param <T> the type of the value
     * @param key the key
     * @return the value, or null if there is none
     */
    <T> @Nullable T value(Key<T> key);

    /**
     * Makes a context with the values of this one, and without its end: it has no deadline and cannot be cancelled. For
     * work that has to be done after a request is over, such as writing its log.
     *
     * @return a root, on the same clock
     */
    Context withoutCancel();

    /**
     * Calls a function when this context has ended, in a goroutine of its own: a new virtual thread; at once, if it has
     * ended. Does not block. An exception that the function throws goes to that thread's uncaught exception handler. The
     * end of the context happens before the function's start.
     *
     * @param function what to call, once at most
     * @return what can give it up
     */
    AfterFunc afterFunc(Runnable function);

    /**
     * Does something that blocks and knows nothing of contexts, on the calling thread: when this context ends, the thread
     * is interrupted, and so most of what blocks in the JDK is.
     *
     * {@snippet class="dev.goloom.examples.ContextExamples" region="call"}
     *
     * <p>What it returns is returned, even if the context has ended meanwhile: a result that is there counts. If it was
     * interrupted because the context ended, and throws what the JDK throws then (an {@link InterruptedException}, an
     * {@link java.io.IOException}, or goloom's {@code UncheckedInterruptedException}), that is suppressed in a
     * {@link ContextException} that says why. Everything else that it throws is thrown.
     *
     * <p>An interrupt on behalf of this context is never left behind: when this method has returned or thrown, none comes
     * any more, and if one has come, the interrupt status is cleared. An interrupt by somebody else is left as it is; only
     * if it comes after the context's own and before this method ends, the two are one for Java, and both are cleared.
     * Calls may be nested.
     *
     * @param <T> what it returns
     * @param callable what to do
     * @return what it returned
     * @throws ContextException if the context has ended before the call, which then is not made; or while it was made, as
     *     said above. It is new, and has a stack trace
     * @throws InterruptedException if the thread is interrupted before the call, which then is not made; clears its
     *     interrupt status. Or if the callable throws it, and not because this context ended
     * @throws Exception if the callable throws it
     */
    <T extends @Nullable Object> T call(Callable<? extends T> callable) throws Exception;

    /**
     * Blocks for the given time on this context's clock, or until this context ends.
     *
     * @param duration how long at least; zero or less is over at once, one that reaches past the end of time never
     * @throws ContextException if this context has ended, before the call or while it sleeps. It is new, and has a stack
     *     trace
     * @throws InterruptedException if the thread is interrupted, before the call or while it sleeps; clears its interrupt
     *     status
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * A channel that is closed when this context ends: its receive waits for that and returns null. Nothing is ever sent
     * on it.
     *
     * <p>When a cancel has returned, the channels of that context and of all below it are closed: also for a select that
     * waits here and elsewhere, so it does not take what somebody sends after the cancel. What happened before the cancel
     * happens before a receive that returns.
     *
     * @return the channel, always the same; {@code Channel.never()} for a context that cannot end
     */
    ReceiveChannel<Void> done();

    /**
     * Why this context has ended. Does not block.
     *
     * @return a {@link CancelledException}, a {@link DeadlineExceededException}, or null while it has not ended; once not
     *     null, always the same
     */
    @Nullable ContextException err();

    /**
     * What led to the end of this context. Does not block.
     *
     * @return what {@link CancellableContext#cancel(Throwable)} or the deadline was given, here or above; {@link #err} if
     *     nothing was
     */
    @Nullable Throwable cause();

    /**
     * Throws if this context has ended: for work that does not block, to ask now and then. Does not block.
     *
     * @throws ContextException if this context has ended: a copy of {@link #err}, with a stack trace
     */
    void throwIfEnded();

    /**
     * When this context ends at the latest: the earliest deadline here and above.
     *
     * @return an instant of {@link #clock()}, or empty if there is none
     */
    OptionalLong deadline();

    /**
     * The clock that deadlines are read from.
     *
     * @return the clock of the root that this context comes from
     */
    Clock clock();
}
