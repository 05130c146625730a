package dev.goloom.scope;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.internal.wait.Waiter;
import dev.goloom.scope.Policy.Ending;
import dev.goloom.select.Select;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Goroutines that end before the block does which has started them.
 *
 * {@snippet class="dev.goloom.examples.ScopeExamples" region="scope"}
 *
 * <p>A scope is bound to a context. Its children work for {@link #context()}, which ends with that one, with the first
 * failure or result (as the {@link Policy} says), or when the scope is closed. A child hears of it there; and what blocks
 * in the JDK is interrupted, as by {@link Context#call}.
 *
 * <p>Children are virtual threads. A thread dump shows them by name: the scope's, a slash, and the child's.
 *
 * <p>What the owner does before {@code fork} happens before what the child does, and that before the return of
 * {@link #join}.
 *
 * <p>Only the thread that has opened a scope, its owner, may fork, join and close; for any other that is a
 * {@link WrongThreadException}. Any thread may ask for the context.
 *
 * <p>Source: Go's {@code errgroup.WithContext}; {@code StructuredTaskScope} of the JDK.
 *
 * @param <T> what the children return
 * @param <R> what {@link #join} returns
 */
public final class Scope<T extends @Nullable Object, R extends @Nullable Object> implements AutoCloseable {

    private static final Object PLACE = new Object();

    private final Thread owner = Thread.currentThread();
    private final Policy<T, R> policy;
    private final Context parent;
    private final CancellableContext context;

    /** How many children are started and have not ended. */
    private final Zero running = new Zero();

    /** Holds an element for each child that runs; null if there is no limit. */
    private final @Nullable Channel<Object> places;

    /** What {@code join} will throw or suppress. */
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** The first that had a result, if one is enough. */
    private final AtomicReference<@Nullable Child<?>> winner = new AtomicReference<>();

    /** Whether a child was cancelled. */
    private volatile boolean incomplete;

    private volatile boolean joined;

    /** The next three are the owner's alone. */
    private int forks;
    private boolean joining;
    private boolean closed;

    private Scope(Context parent, Policy<T, R> policy) {
        this.policy = policy;
        this.parent = parent;
        this.context = parent.withCancel();
        this.places = policy.limit == Integer.MAX_VALUE ? null : Channel.buffered(policy.limit);
    }

    /**
     * Opens a scope in which the first failure cancels the other children, and is thrown.
     *
     * @param context what the scope is bound to
     * @return a scope that the current thread owns, to be closed by it
     */
    public static Scope<@Nullable Object, @Nullable Void> open(Context context) {
        return open(context, Policy.failFast());
    }

    /**
     * Opens a scope.
     *
     * @param <T> what the children return
     * @param <R> what {@link #join} returns
     * @param context what the scope is bound to
     * @param policy how it goes about its children
     * @return a scope that the current thread owns, to be closed by it
     */
    public static <T extends @Nullable Object, R extends @Nullable Object> Scope<T, R> open(
            Context context, Policy<T, R> policy) {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(policy, "policy");
        return new Scope<>(context, policy);
    }

    /**
     * What the children work for.
     *
     * @return the context of this scope, always the same
     */
    public Context context() {
        return context;
    }

    /**
     * Starts a child, named by its number. If there is a limit and it is reached, blocks until a child has ended, or the
     * context.
     *
     * @param <U> the type of the result
     * @param callable what it does
     * @return the child; {@link Subtask.State#CANCELLED} and not started if the context has ended
     * @throws InterruptedException if the thread is interrupted while it waits for a place, or before; clears its interrupt
     *     status. No child was started
     * @throws IllegalStateException if this scope was joined or closed
     */
    public <U extends T> Subtask<U> fork(Callable<? extends U> callable) throws InterruptedException {
        return fork(nextName(), callable);
    }

    /**
     * Like {@link #fork(Callable)}, for a child that returns nothing: its result is null.
     *
     * @param <U> the type of the result
     * @param routine what it does
     * @return the child; {@link Subtask.State#CANCELLED} and not started if the context has ended
     * @throws InterruptedException if the thread is interrupted while it waits for a place, or before; clears its interrupt
     *     status. No child was started
     * @throws IllegalStateException if this scope was joined or closed
     */
    public <U extends T> Subtask<U> fork(Routine routine) throws InterruptedException {
        return fork(nextName(), routine);
    }

    /**
     * Like {@link #fork(Routine)}, with a name.
     *
     * @param <U> the type of the result
     * @param name what the name of its thread ends with
     * @param routine what it does
     * @return the child; {@link Subtask.State#CANCELLED} and not started if the context has ended
     * @throws InterruptedException if the thread is interrupted while it waits for a place, or before; clears its interrupt
     *     status. No child was started
     * @throws IllegalStateException if this scope was joined or closed
     */
    @SuppressWarnings("NullAway") // the result of a child that returns nothing is null
    public <U extends T> Subtask<U> fork(String name, Routine routine) throws InterruptedException {
        Objects.requireNonNull(routine, "routine");
        return fork(name, () -> {
            routine.run();
            return null;
        });
    }

    /**
     * Like {@link #fork(Callable)}, with a name.
     *
     * @param <U> the type of the result
     * @param name what the name of its thread ends with
     * @param callable what it does
     * @return the child; {@link Subtask.State#CANCELLED} and not started if the context has ended
     * @throws InterruptedException if the thread is interrupted while it waits for a place, or before; clears its interrupt
     *     status. No child was started
     * @throws IllegalStateException if this scope was joined or closed
     */
    public <U extends T> Subtask<U> fork(String name, Callable<? extends U> callable) throws InterruptedException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(callable, "callable");
        requireForkable();
        Waiter.throwIfInterrupted();
        boolean mayRun = context.err() == null && (places == null || awaitPlace(places));
        return mayRun ? start(name, callable) : skip(name, callable);
    }

    /** False if the context has ended; by then nobody has given a place to who waits here. */
    private boolean awaitPlace(Channel<Object> free) throws InterruptedException {
        return Select.selectInOrder(
            Select.receive(context.done(), () -> false), Select.send(free, PLACE, () -> true));
    }

    /**
     * Starts a child if the limit is not reached. Does not block.
     *
     * @param <U> the type of the result
     * @param callable what it does
     * @return the child, or null if as many run as may run; {@link Subtask.State#CANCELLED} and not started if the context
     *     has ended
     * @throws IllegalStateException if this scope was joined or closed
     */
    public <U extends T> @Nullable Subtask<U> tryFork(Callable<? extends U> callable) {
        Objects.requireNonNull(callable, "callable");
        requireForkable();
        boolean full = places != null && !places.trySend(PLACE);
        if (context.err() != null) { // asked last: a child that has left its place may have ended the context before
            if (places != null && !full) {
                places.tryReceive();
            }
            return skip(nextName(), callable);
        }
        return full ? null : start(nextName(), callable);
    }

    private String nextName() {
        return Integer.toString(forks + 1);
    }

    private <U extends T> Child<U> start(String name, Callable<? extends U> callable) {
        Child<U> child = new Child<>(this, name, callable, Subtask.State.RUNNING);
        Thread thread = Thread.ofVirtual().name(policy.name + "/" + name).unstarted(child);
        running.add(1);
        forks++;
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                leave();
            }
        }
        return child;
    }

    private <U extends T> Child<U> skip(String name, Callable<? extends U> callable) {
        forks++;
        incomplete = true;
        return new Child<>(this, name, callable, Subtask.State.CANCELLED);
    }

    /** A child has ended; the last thing that its thread does. */
    void ended(Child<?> child, Subtask.State state, @Nullable Throwable failure) {
        try {
            switch (state) {
                case SUCCESS -> {
                    if (policy.ending == Ending.SUCCESS) {
                        winner.compareAndSet(null, child);
                        context.cancel(); // by each of them: whoever gets the place that one leaves finds the end
                    }
                }
                case FAILED -> failed(Objects.requireNonNull(failure));
                default -> incomplete = true;
            }
        } finally {
            leave();
        }
    }

    private void failed(Throwable failure) {
        if (policy.ending != Ending.NONE) {
            failures.add(failure);
        }
        if (policy.ending == Ending.FAILURE) {
            context.cancel(failure);
        }
    }

    private void leave() {
        if (places != null) {
            places.tryReceive();
        }
        running.add(-1);
    }

    /**
     * Blocks until all children have ended, also those that are cancelled.
     *
     * @return what the policy says
     * @throws ExecutionException if children failed and the policy says that this ends the scope; its cause is the first
     *     failure, and the others are suppressed in it
     * @throws ContextException if the context that this scope is bound to has ended, and a child was cancelled because of
     *     that, so that there is nothing to return; what failed is suppressed in it. It is new, and has a stack trace
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status. The scope is not joined then: it can be tried again, or closed
     * @throws IllegalStateException if this scope was joined or closed; or has no child, if one result is enough
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // R is what the policy returns: a child's result, or Void
    public R join() throws InterruptedException, ExecutionException {
        requireForkable();
        joining = true;
        running.await();
        joined = true;
        Child<?> first = winner.get();
        if (first != null) {
            return (R) first.result();
        }
        if (incomplete || !failures.isEmpty()) {
            throwFailure();
        }
        if (policy.ending == Ending.SUCCESS) {
            throw new IllegalStateException("no child to succeed: " + this);
        }
        return null;
    }

    /**
     * The first end of the context decides. If it was a failure here, it is the context's cause, and made an exception of
     * its own; if it came from above, children were stopped, and failures are no more than a consequence.
     */
    private void throwFailure() throws ExecutionException {
        boolean stopped = incomplete || context.err() != null;
        boolean stoppedByFailure = context.err() instanceof CancelledException end && end != parent.err();
        if (!stopped || stoppedByFailure) {
            Throwable first = stoppedByFailure ? context.cause() : failures.peek();
            ExecutionException failed = new ExecutionException(first);
            failures.stream().filter(failure -> failure != first).forEach(failed::addSuppressed);
            throw failed;
        }
        try {
            parent.throwIfEnded();
        } catch (ContextException ended) {
            failures.forEach(ended::addSuppressed);
            throw ended;
        }
    }

    boolean isJoined() {
        return joined;
    }

    private void requireForkable() {
        requireOwner();
        if (joined || closed) {
            throw new IllegalStateException((closed ? "closed: " : "joined already: ") + this);
        }
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new WrongThreadException(this + " belongs to " + owner + ", not to " + Thread.currentThread());
        }
    }

    /**
     * Ends the context, and blocks until all children have ended. If the thread is interrupted, before the call or while it
     * waits, it waits nevertheless, and the interrupt status is set afterwards. Later calls do nothing.
     *
     * @throws IllegalStateException if there are children and nobody has called {@link #join}; when they have ended
     */
    @Override
    public void close() {
        requireOwner();
        if (closed) {
            return;
        }
        closed = true;
        context.cancel();
        awaitChildren();
        if (forks > 0 && !joining) {
            throw new IllegalStateException("closed without join: " + this);
        }
    }

    private void awaitChildren() {
        boolean interrupted = false;
        while (true) {
            try {
                running.await();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Scope[" + policy.name + ", " + forks + " forked, " + running.count() + " running]";
    }
}
