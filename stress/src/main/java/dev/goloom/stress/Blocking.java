package dev.goloom.stress;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets an actor itself be the one that blocks, so that its arrival is part of the race. jcstress has no timeout for a race
 * that hangs; so who is blocked for longer than any machine is busy gets interrupted, and says so.
 */
public final class Blocking {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final Set<Blocking> ACTORS = ConcurrentHashMap.newKeySet();

    @SuppressWarnings("ThreadLocalUsage") // it belongs to the actor's thread, of which there are a few
    private static final ThreadLocal<Blocking> MINE = ThreadLocal.withInitial(Blocking::enrolled);

    static {
        Thread.ofPlatform().daemon().name("watchdog").start(Blocking::watch);
    }

    private final Thread thread = Thread.currentThread();

    /** The next two are guarded by this. */
    private boolean blocked;
    private long since;

    private Blocking() {}

    private static Blocking enrolled() {
        Blocking actor = new Blocking();
        ACTORS.add(actor);
        return actor;
    }

    /**
     * Does what may block.
     *
     * @param body what to do; nobody else interrupts it
     * @return what the body returned or threw; "still blocked" if it would have waited for ever
     */
    public static String outcome(Callable<String> body) {
        Blocking actor = Thread.currentThread().isVirtual() ? enrolled() : MINE.get();
        actor.begin();
        try {
            return body.call();
        } catch (InterruptedException watchdog) {
            return "still blocked";
        } catch (Exception failure) {
            return failure.toString();
        } finally {
            actor.end();
            if (actor.thread.isVirtual()) { // its next round has another thread
                ACTORS.remove(actor);
            }
        }
    }

    private synchronized void begin() {
        blocked = true;
        since = System.nanoTime();
    }

    private synchronized void end() {
        blocked = false;
    }

    private synchronized void look() {
        if (blocked && System.nanoTime() - since > LIMIT_NANOS) {
            thread.interrupt();
        }
    }

    private static void watch() {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException nobodyHasAReason) {
                throw new AssertionError(nobodyHasAReason);
            }
            ACTORS.forEach(Blocking::look);
        }
    }
}
