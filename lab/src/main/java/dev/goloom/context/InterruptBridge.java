package dev.goloom.context;

import dev.goloom.channel.UncheckedInterruptedException;
import dev.goloom.internal.wait.Listener;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One {@link Context#call}: while it runs, the end of the context interrupts its thread.
 *
 * <p><b>Idea.</b> A thread has one interrupt status, and nothing says who has set it. So it is written down here, under a
 * lock that all calls of one thread share: the one who ends the context sets the status under it, and the call ends under
 * it. Then there is no moment at which an interrupt is decided on and comes after the call has returned.
 *
 * <p><b>State</b>, guarded by the monitor of the thread's outermost call:
 *
 * <pre>
 *   told   the context has ended, and the call was not over
 *   sent   told, and this call's interrupt was sent; not if an interrupt was pending already: it does the same, and
 *          belongs to somebody else
 *   over   nothing is sent any more
 * </pre>
 *
 * <p><b>Nested calls.</b> An inner call that clears its own interrupt may clear that of an outer one with it, for two
 * interrupts are one status. So it sends the outer one again.
 *
 * <p><b>What remains.</b> If somebody else interrupts the thread between {@code sent} and the end of the call, there is one
 * status for two interrupts, and the call clears it.
 */
final class InterruptBridge extends Listener {

    private static final ThreadLocal<@Nullable InterruptBridge> INNERMOST = new ThreadLocal<>();

    private final Thread thread = Thread.currentThread();
    private final @Nullable InterruptBridge outer = INNERMOST.get();
    private final InterruptBridge outermost = outer == null ? this : outer.outermost;

    private boolean told;
    private boolean sent;
    private boolean over;

    /** Calls, with the end of the context as an interrupt. */
    static <T extends @Nullable Object> T call(CancelContext context, Callable<? extends T> callable) throws Exception {
        InterruptBridge bridge = new InterruptBridge();
        Done done = context.listening();
        INNERMOST.set(bridge);
        try {
            if (!done.add(bridge)) {
                throw context.ended();
            }
            return callable.call();
        } catch (InterruptedException | UncheckedInterruptedException | IOException failure) {
            throw bridge.finish() ? context.ended(failure) : failure;
        } finally {
            bridge.finish();
            done.remove(bridge);
            bridge.leave();
        }
    }

    @Override
    public boolean claim() {
        return true;
    }

    @Override
    public void wake() {
        synchronized (outermost) {
            if (over) {
                return;
            }
            told = true;
            if (!thread.isInterrupted()) {
                send();
            }
        }
    }

    private void send() {
        sent = true;
        thread.interrupt();
    }

    /**
     * Ends the call; takes back what was sent. By the thread itself, any number of times.
     *
     * @return whether the call was interrupted on behalf of its context
     */
    private boolean finish() {
        synchronized (outermost) {
            if (!over) {
                over = true;
                if (sent) {
                    Thread.interrupted();
                    sendOuter();
                }
            }
            return sent;
        }
    }

    private void sendOuter() {
        for (InterruptBridge call = outer; call != null; call = call.outer) {
            if (call.told) {
                call.send();
                return;
            }
        }
    }

    private void leave() {
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
    }
}
