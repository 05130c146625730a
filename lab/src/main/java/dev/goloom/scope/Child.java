package dev.goloom.scope;

import dev.goloom.context.ContextException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A subtask at work.
 *
 * <p><b>State.</b> {@code RUNNING -> SUCCESS | FAILED | CANCELLED}, by its own thread; or {@code CANCELLED} from the start.
 *
 * <p><b>Memory ordering.</b> {@code result} and {@code failure} are written before {@code state}, which is volatile, and
 * read after it.
 */
final class Child<T extends @Nullable Object> implements Subtask<T>, Runnable {

    private final Scope<?, ?> scope;
    private final String name;
    private final Callable<? extends T> callable;

    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile State state;

    Child(Scope<?, ?> scope, String name, Callable<? extends T> callable, State state) {
        this.scope = scope;
        this.name = name;
        this.callable = callable;
        this.state = state;
    }

    @Override
    public void run() {
        State end;
        try {
            result = scope.context().call(callable);
            end = State.SUCCESS;
        } catch (Throwable thrown) { // whatever it is, the owner waits for it
            failure = thrown;
            boolean stopped = thrown instanceof InterruptedException || thrown instanceof ContextException;
            end = stopped && scope.context().err() != null ? State.CANCELLED : State.FAILED;
        }
        state = end;
        scope.ended(this, end, failure);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    @SuppressWarnings("NullAway") // of a success, the result is what the callable returned: a T
    public T get() {
        requireJoined();
        if (state != State.SUCCESS) {
            throw new IllegalStateException("no result of " + this, failure);
        }
        return result;
    }

    /** The result, if the state is known to be SUCCESS. */
    @SuppressWarnings("NullAway") // as above
    T result() {
        return result;
    }

    @Override
    public @Nullable Throwable failure() {
        requireJoined();
        return failure;
    }

    private void requireJoined() {
        if (!scope.isJoined()) {
            throw new IllegalStateException("not joined: " + scope);
        }
    }

    @Override
    public String toString() {
        return "Subtask[" + name + ", " + state + "]";
    }
}
