package dev.goloom.scope;

import dev.goloom.context.Context;
import dev.goloom.select.Select;
import java.util.Objects;

/**
 * A counter of goroutines that are at work, and a way to wait until there are none.
 *
 * {@snippet class="dev.goloom.examples.ScopeExamples" region="waitGroup"}
 *
 * <p>A {@link Scope} does more: it hears of failures, and no goroutine outlives it. A group is for goroutines that are
 * started in one place and waited for in another.
 *
 * <p>What a goroutine does before {@link #done} happens before the return of an {@link #await} that waited for it.
 *
 * <p>Thread-safe.
 *
 * <p>Source: Go's {@code sync.WaitGroup}. Where that forbids an {@code Add} from zero while somebody waits, here it is well
 * defined: each {@code await} ends at the first zero after its begin.
 */
public final class WaitGroup {

    private final Zero counter = new Zero();

    /** Creates a group whose counter is zero. */
    public WaitGroup() {}

    /**
     * Adds to the counter; wakes who waits, if it is zero then. Does not block. Call it before the goroutine starts that
     * is to be counted, not in it.
     *
     * @param delta how many goroutines there are more; fewer, if negative
     * @throws IllegalStateException if the counter would become negative, or greater than the largest {@code int}; it
     *     stays as it is
     */
    public void add(int delta) {
        counter.add(delta);
    }

    /**
     * A goroutine has done its work: takes one from the counter. Does not block.
     *
     * @throws IllegalStateException if the counter is zero; it stays so
     */
    public void done() {
        counter.add(-1);
    }

    /**
     * Starts a goroutine and counts it until it ends, however it ends. Does not block.
     *
     * @param routine what it does; see {@link Routine#start} for what it throws
     * @return its thread
     */
    public Thread go(Routine routine) {
        Objects.requireNonNull(routine, "routine");
        Routine counted = () -> {
            try {
                routine.run();
            } finally {
                counter.add(-1);
            }
        };
        counter.add(1);
        boolean started = false;
        try {
            Thread thread = counted.start();
            started = true;
            return thread;
        } finally {
            if (!started) {
                counter.add(-1);
            }
        }
    }

    /**
     * Blocks until the counter is zero.
     *
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    public void await() throws InterruptedException {
        counter.await();
    }

    /**
     * Blocks until the counter is zero, or the context ends. If both are so, the counter counts.
     *
     * @param context how long to wait
     * @throws dev.goloom.context.ContextException if the context ends first. It is new, and has a stack trace
     * @throws InterruptedException if the thread is interrupted, before the call or while it waits; clears its interrupt
     *     status
     */
    public void await(Context context) throws InterruptedException {
        Objects.requireNonNull(context, "context");
        boolean zero = Select.selectInOrder(
            Select.receive(counter, () -> true), Select.receive(context.done(), () -> false));
        if (!zero) {
            context.throwIfEnded();
        }
    }

    @Override
    public String toString() {
        return "WaitGroup[" + counter.count() + "]";
    }
}
