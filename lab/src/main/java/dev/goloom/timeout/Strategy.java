package dev.goloom.timeout;

import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The ways to bound a call that the study compares, on the machine's clock. */
public enum Strategy implements TimeoutStrategy {

    /**
     * A context with a timeout, and a select on the result and the context's end.
     *
     * <p><em>Who hears about the timeout:</em> every goroutine that has the context or one made from it, any number of
     * times. The caller's interrupt, too, ends the context. Nobody is interrupted: work that does not look at the context
     * goes on.
     */
    CONTEXT(new ContextTimeout(Clock.system())),

    /**
     * A select on the result and on {@code after}.
     *
     * <p><em>Who hears about the timeout:</em> the caller only. The work goes on; its result goes into the channel's
     * buffer, and with that to the garbage collector.
     */
    TIME_AFTER(new AfterTimeout(Clock.system())),

    /**
     * A timed poll of an {@link java.util.concurrent.ArrayBlockingQueue} of one place.
     *
     * <p><em>Who hears about the timeout:</em> the caller only. The work goes on; its result goes into the queue, and with
     * that to the garbage collector.
     */
    QUEUE_POLL(new QueuePollTimeout()),

    /**
     * A timed poll of a {@link java.util.concurrent.SynchronousQueue}.
     *
     * <p><em>Who hears about the timeout:</em> the caller, and the worker by an interrupt. Without it a late worker would
     * wait for ever for somebody to take its result: such a queue has no place to leave it.
     */
    RENDEZVOUS_POLL(new RendezvousPollTimeout()),

    /**
     * A {@code StructuredTaskScope} with a deadline. It is a preview API, of another shape in each of JDK 21, 25 and 27;
     * it is reached by method handles here, so that no flag is needed. Written plainly, the call is, on JDK 21 to 24,
     *
     * {@snippet file="StructuredCall21.java" region="call"}
     *
     * <p>on JDK 25,
     *
     * {@snippet file="StructuredCall25.java" region="call"}
     *
     * <p>and on JDK 27:
     *
     * {@snippet file="StructuredCall27.java" region="call"}
     *
     * <p><em>Who hears about the timeout:</em> the caller, and the worker by an interrupt, with all threads that it has
     * forked in scopes of its own. The call returns when all of them have ended: work that does not listen to interrupts
     * keeps the caller waiting.
     */
    STRUCTURED(new StructuredTimeout()),

    /**
     * A {@link java.util.concurrent.CompletableFuture} with {@code orTimeout}.
     *
     * <p><em>Who hears about the timeout:</em> the caller, and whatever else depends on the future. Not the worker: it
     * goes on, and its result is dropped.
     */
    FUTURE(new FutureTimeout());

    @SuppressWarnings("ImmutableEnumChecker") // none of them has a state
    private final TimeoutStrategy way;

    Strategy(TimeoutStrategy way) {
        this.way = way;
    }

    @Override
    public <T extends @Nullable Object> T call(Duration timeout, Work<? extends T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        return way.call(timeout, work);
    }
}
