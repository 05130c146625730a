package dev.goloom.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Waits for goroutines that are to end by themselves. If one fails, so does the wait, at once: the others may have waited
 * for it. If they do not end, the wait fails with a list of who waits for what: the engine parks with the channel, select,
 * context or timer as the blocker, and that tells its state.
 */
public final class Watchdog {

    /** Far more than a storm takes on a slow and busy machine: who has not ended by then never will. */
    static final Duration BOUND = Duration.ofSeconds(60);

    private static final int FRAMES = 12;

    /** How long to wait for a blocker's toString. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private final Duration bound;
    private final Map<Goroutine<?>, String> watched = new LinkedHashMap<>();

    /** The failure of the first that fails. */
    private final CompletableFuture<AssertionError> failed = new CompletableFuture<>();

    public Watchdog() {
        this(BOUND);
    }

    Watchdog(Duration bound) {
        this.bound = bound;
    }

    /** Adds one to those that are to end. Call it on the thread that awaits them. */
    public void watch(String name, Goroutine<?> goroutine) {
        watched.put(goroutine, name);
        CompletableFuture<?> unused = goroutine.result().whenComplete((result, failure) -> {
            if (failure != null) {
                failed.complete(new AssertionError(name + " failed: " + failure, failure));
            }
        });
    }

    /** Waits until all have ended that are watched by now. */
    public void await() throws InterruptedException {
        await(watched.keySet());
    }

    /** Waits until these have ended, which are among those that are watched. */
    public void await(Collection<? extends Goroutine<?>> some) throws InterruptedException {
        CompletableFuture<?> ended =
            CompletableFuture.allOf(some.stream().map(Goroutine::result).toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(ended, failed).get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException one) {
            throw failed.join();
        } catch (TimeoutException stuck) {
            throw new AssertionError(whoWaitsForWhat(), stuck);
        }
        if (failed.isDone()) {
            throw failed.join();
        }
    }

    /** Interrupts all that have not ended: of a storm that has failed, nothing shall be left. */
    public void interruptAll() {
        watched.keySet().forEach(Goroutine::interrupt);
    }

    private String whoWaitsForWhat() {
        List<String> lines = new ArrayList<>();
        watched.forEach((goroutine, name) -> {
            if (!goroutine.isDone()) {
                lines.add(describe(name, goroutine.thread()));
            }
        });
        return lines.size() + " of " + watched.size() + " goroutines have not ended in " + bound + ":\n"
                + String.join("\n", lines);
    }

    private static String describe(String name, Thread thread) {
        Object blocker = LockSupport.getBlocker(thread);
        String frames = Arrays.stream(thread.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n        at " + frame)
            .collect(Collectors.joining());
        return "    " + name + ": " + thread.getState() + (blocker == null ? "" : ", waits for " + print(blocker))
                + (frames.isEmpty() ? "\n        (no stack trace)" : frames);
    }

    /** To tell its state, a blocker takes its lock. If that is what everybody waits for, it gives no answer. */
    private static String print(Object blocker) {
        Goroutine<String> printing = Goroutine.start(ThreadKind.PLATFORM, blocker::toString);
        try {
            return printing.result().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException silent) {
            return blocker.getClass().getName() + ", which does not answer: is its lock held?";
        }
    }
}
