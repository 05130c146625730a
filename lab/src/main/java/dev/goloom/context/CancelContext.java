package dev.goloom.context;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A context that can end.
 *
 * <p><b>Idea.</b> A context finds out that it has ended when it is asked: it looks at the clock and at those above it. So
 * making one is one allocation. It is not put into a timer heap and not registered with its parent, as Go does; only who
 * <em>waits</em> for the end needs to be told of it, and that is the business of {@link Done}, which exists from the first
 * {@link #done()} on.
 *
 * <p><b>State.</b> {@code cancellation}, written once, by compare-and-set; the winner tells those who listen:
 *
 * <pre>
 *   null --cancel()------> cancelled       unless one of the two below has happened before, noticed or not
 *   null --end()---------> exceeded        the clock shows the deadline, and no context above ended before it
 *   null --end()---------> as above        a context above has ended, not after this one's deadline
 *   null --endAsAbove()--> as above        at birth, below a context that has ended
 * </pre>
 *
 * <p><b>Which end came first</b> is decided by instants, because nobody may have looked when it came. {@code deadline} is
 * the earliest one here and above, so of the contexts above only cancels matter; and the nearest one above that has ended
 * stands for all above it, since it looked up itself before it ended. Its {@code at} is never after its deadline.
 *
 * <p><b>Memory ordering.</b> All accesses are volatile. {@code done} is published before a listener looks at
 * {@code cancellation}, and {@code cancellation} is set before a canceller looks at {@code done}: at least one of them
 * sees the other.
 *
 * <p><b>Differs from</b> Go: no child is registered and no timer armed unless somebody waits; {@code err} therefore reads
 * the clock if there is a deadline, and walks up the contexts that have not ended.
 */
final class CancelContext extends ContextBase implements CancellableContext {

    private static final AtomicReferenceFieldUpdater<CancelContext, Cancellation> CANCELLATION =
        AtomicReferenceFieldUpdater.newUpdater(CancelContext.class, Cancellation.class, "cancellation");
    private static final AtomicReferenceFieldUpdater<CancelContext, Done> DONE =
        AtomicReferenceFieldUpdater.newUpdater(CancelContext.class, Done.class, "done");

    /** The nearest context above that can end. */
    private final @Nullable CancelContext parent;

    /** The earliest deadline here and above, or {@link Clock#NEVER}. */
    private final long deadline;

    /** The cause that was given with that deadline. */
    private final @Nullable Throwable deadlineCause;

    private volatile @Nullable Cancellation cancellation;

    /** Made by the first {@link #done()} here or by a listener below; never replaced. */
    private volatile @Nullable Done done;

    CancelContext(Values values, @Nullable CancelContext parent, long deadline, @Nullable Throwable deadlineCause) {
        super(values);
        this.parent = parent;
        if (parent == null || deadline < parent.deadline) {
            this.deadline = deadline;
            this.deadlineCause = deadlineCause;
        } else {
            this.deadline = parent.deadline;
            this.deadlineCause = parent.deadlineCause;
        }
    }

    @Override
    public void cancel() {
        if (cancellation == null) {
            long now = values.clock.nanos();
            Cancellation due = due(now);
            finish(due != null ? due : Cancellation.cancelled(now));
        }
    }

    @Override
    public void cancel(Throwable cause) {
        Objects.requireNonNull(cause, "cause");
        if (cancellation == null) {
            long now = values.clock.nanos();
            Cancellation due = due(now);
            finish(due != null ? due : Cancellation.cancelled(cause, now));
        }
    }

    @Override
    public void close() {
        cancel();
    }

    private void finish(Cancellation end) {
        if (CANCELLATION.compareAndSet(this, null, end)) {
            announce();
        }
    }

    private void announce() {
        Done listening = done;
        if (listening != null) {
            listening.announce();
        }
    }

    /** Ends this new context, which nobody knows yet, as the one above has ended, if it has. */
    void endAsAbove() {
        Cancellation end = parent == null ? null : parent.cancellation();
        if (end != null) {
            cancellation = end.inherited().notAfter(deadline);
        }
    }

    /** The end of this context as of now, or null. Who finds it due ends it. */
    @Nullable Cancellation cancellation() {
        if (end()) {
            announce();
        }
        return cancellation;
    }

    /**
     * Ends this context if it is due to end, without telling those who listen.
     *
     * @return true if this call has ended it; then {@link Done#announce} is to follow
     */
    boolean end() {
        if (cancellation != null) {
            return false;
        }
        Cancellation due = due(now());
        return due != null && CANCELLATION.compareAndSet(this, null, due);
    }

    /** The instant to compare the deadline with; does without the clock if there is none. */
    private long now() {
        return deadline == Clock.NEVER ? 0 : values.clock.nanos();
    }

    /** How this context has ended by {@code now}, seen from the clock and from above; null if it has not. */
    private @Nullable Cancellation due(long now) {
        Cancellation above = above();
        if (above != null && above.at() <= deadline) {
            return above.inherited();
        }
        return above != null || deadline <= now
            ? Cancellation.deadlineExceeded(!ownsDeadline(), deadlineCause, deadline)
            : null;
    }

    /** The end of the nearest context above that has one. */
    private @Nullable Cancellation above() {
        for (CancelContext context = parent; context != null; context = context.parent) {
            Cancellation end = context.cancellation;
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    /** Whether the end has come and somebody has noticed: after a true, no listener is added. */
    boolean hasEnded() {
        return cancellation != null;
    }

    /** Whether the end has come, noticed or not. Changes nothing, so that it may be asked with any lock held. */
    boolean isDue() {
        return cancellation != null || above() != null || deadline <= now();
    }

    /** Whether the deadline is of this context's own making: then this is the one to arm it. */
    boolean ownsDeadline() {
        return deadline < (parent == null ? Clock.NEVER : parent.deadline);
    }

    long deadlineNanos() {
        return deadline;
    }

    @Nullable CancelContext parent() {
        return parent;
    }

    @Override
    public ReceiveChannel<Void> done() {
        return listening();
    }

    Done listening() {
        Done current = done;
        if (current == null) {
            Done created = new Done(this);
            current = DONE.compareAndSet(this, null, created) ? created : Objects.requireNonNull(done);
        }
        return current;
    }

    @Override
    public @Nullable ContextException err() {
        Cancellation end = cancellation();
        return end == null ? null : end.err();
    }

    @Override
    public @Nullable Throwable cause() {
        Cancellation end = cancellation();
        return end == null ? null : end.cause();
    }

    @Override
    public OptionalLong deadline() {
        return deadline == Clock.NEVER ? OptionalLong.empty() : OptionalLong.of(deadline);
    }

    /** The end of this context, which has ended, as an exception to be thrown here. */
    ContextException ended() {
        return Objects.requireNonNull(err()).toThrow();
    }

    ContextException ended(Throwable suppressed) {
        ContextException ended = ended();
        ended.addSuppressed(suppressed);
        return ended;
    }

    @Override
    CancelContext ending() {
        return this;
    }

    /** What there is to say of this context without ending it. */
    String state() {
        Cancellation end = cancellation;
        String limit = deadline == Clock.NEVER ? "no deadline" : "deadline " + Duration.ofNanos(deadline);
        return end == null ? limit : limit + ", " + end.err().getMessage();
    }

    @Override
    public String toString() {
        return describe(state());
    }
}
