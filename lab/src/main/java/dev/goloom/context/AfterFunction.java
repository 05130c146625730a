package dev.goloom.context;

import dev.goloom.internal.wait.Listener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A function that listens to the end of a context.
 *
 * <p><b>State.</b> {@code settled}, once from false to true: by who ends the context, and then the function runs; or by
 * who stops it, and then it never does.
 */
final class AfterFunction extends Listener implements AfterFunc {

    private final Runnable function;

    /** What it listens to, or null if that never ends. */
    private final @Nullable Done done;

    private final AtomicBoolean settled = new AtomicBoolean();

    AfterFunction(Runnable function, @Nullable Done done) {
        this.function = function;
        this.done = done;
    }

    /** Starts to listen; if the context has ended, the function runs now. */
    AfterFunction listen() {
        if (done != null && !done.add(this) && claim()) {
            wake();
        }
        return this;
    }

    @Override
    public boolean claim() {
        return settled.compareAndSet(false, true);
    }

    @Override
    public void wake() {
        start(function);
    }

    /**
     * Starts the function. That this fails, for want of memory, must not keep those from being woken who come next. A
     * method of its own, for Lincheck to ignore: it knows no virtual threads, and would wait for this one.
     */
    private static void start(Runnable function) {
        Thread thread = Thread.ofVirtual().unstarted(function);
        try {
            thread.start();
        } catch (Throwable failure) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    @Override
    public boolean stop() {
        boolean stopped = claim();
        if (stopped && done != null) {
            done.remove(this);
        }
        return stopped;
    }

    @Override
    public String toString() {
        return "AfterFunc of " + function;
    }
}
