package dev.goloom.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread of a test: it can be waited for until it blocks, and what it returned or threw can be looked at. */
public final class Goroutine<T extends @Nullable Object> {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Thread thread;

    private Goroutine(ThreadKind kind, @Nullable String name, Callable<T> body) {
        thread = kind.start(() -> {
            if (name != null) {
                Thread.currentThread().setName(name);
            }
            try {
                result.complete(body.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
    }

    public static <T extends @Nullable Object> Goroutine<T> start(ThreadKind kind, Callable<T> body) {
        return new Goroutine<>(kind, null, body);
    }

    public static <T extends @Nullable Object> Goroutine<T> start(ThreadKind kind, String name, Callable<T> body) {
        return new Goroutine<>(kind, name, body);
    }

    public static <T extends @Nullable Object> Goroutine<T> start(Callable<T> body) {
        return start(ThreadKind.VIRTUAL, body);
    }

    /** Returns when the thread is parked without a time limit: it has said all that it has to say, and waits. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the other go on
    public Goroutine<T> awaitBlocked() {
        while (thread.getState() != Thread.State.WAITING) {
            if (result.isDone()) {
                throw new AssertionError("ended instead of blocking: " + result);
            }
            Thread.yield();
        }
        return this;
    }

    /** Returns when the thread is parked, as above, or has ended. */
    @SuppressWarnings("ThreadPriorityCheck") // as above
    public Goroutine<T> settle() {
        while (thread.getState() != Thread.State.WAITING && !result.isDone()) {
            Thread.yield();
        }
        return this;
    }

    public void interrupt() {
        thread.interrupt();
    }

    public boolean isDone() {
        return result.isDone();
    }

    /** What the body returned. The limit only ends a test that has failed already. */
    public T join() throws Exception {
        return result.get(100, TimeUnit.SECONDS);
    }

    /** What the body threw. */
    public Throwable failure() throws Exception {
        try {
            throw new AssertionError("returned " + join() + " instead of throwing");
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    /** Where it is; empty if it has ended, or cannot be asked now. */
    public StackTraceElement[] stackTrace() {
        return thread.getStackTrace();
    }

    Thread thread() {
        return thread;
    }

    CompletableFuture<T> result() {
        return result;
    }
}
