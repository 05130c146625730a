package dev.goloom.context;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long some work may go on: until a deadline, or until somebody cancels it. Goroutines that work for the same purpose
 * share a context, or have one that was made from it.
 *
 * {@snippet :
 * try (var context = Context.background().withTimeout(Duration.ofMillis(200))) {
 *     var result = Channel.<Integer>buffered(1);
 *     Thread.startVirtualThread(() -> result.trySend(slowSquare(11, context)));
 *     Integer square = Select.select(
 *             Select.receive(result, r -> r),
 *             Select.receive(context.done(), () -> -1));
 * }
 * }
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
public sealed interface Context permits CancellableContext, BackgroundContext {

    /**
     * The context that never ends, on the machine's clock: the root of all others.
     *
     * @return the one such context
     */
    static Context background() {
        return BackgroundContext.BACKGROUND;
    }

    /**
     * Like {@link #background()}, for code that does not know yet which context it is to use.
     *
     * @return the one such context
     */
    static Context todo() {
        return BackgroundContext.TODO;
    }

    /**
     * A context that never ends, on the given clock. All that are made from it use that clock, too.
     *
     * @param clock where deadlines are read from
     * @return a root
     */
    static Context background(Clock clock) {
        return BackgroundContext.on(clock);
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
     * Makes a context that also ends when its clock shows the given instant.
     *
     * @param deadlineNanos an instant of {@link #clock()}; one that has passed gives a context that has ended
     * @return a child of this context
     */
    CancellableContext withDeadline(long deadlineNanos);

    /**
     * A channel that is closed when this context ends: its receive waits for that and returns null. Nothing is ever sent
     * on it.
     *
     * <p>When a cancel has returned, the channels of that context and of all below it are closed. What happened before
     * the cancel happens before a receive that returns.
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
     * @return what {@link CancellableContext#cancel(Throwable)} was given, here or above; {@link #err} if nothing was
     */
    @Nullable Throwable cause();

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
