package dev.goloom.clock;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The machine's monotonic clock, with one daemon thread that rings its alarm.
 *
 * <p>The origin is the loading of this class, so instants count from 0 and cannot overflow within 292 years: they are
 * compared with {@code <}, without the subtraction that raw {@code nanoTime} values need.
 */
final class SystemClock extends Clock {

    static final SystemClock INSTANCE = new SystemClock();

    private final long origin = System.nanoTime();

    /** Only the ringer's own. */
    private final Oversleep oversleep = new Oversleep();

    /**
     * Whether {@link #wakeAt} was called since the ringer last asked the alarm. Set before the unpark and cleared before the
     * alarm is asked: what was armed before it is cleared, the alarm knows.
     */
    private volatile boolean told;

    /** Started by the first {@link #wakeAt}; written once, under this object's monitor. */
    private volatile @Nullable Thread ringer;

    private SystemClock() {}

    @Override
    public long nanos() {
        return System.nanoTime() - origin;
    }

    /**
     * Which instant is asked for does not matter: the ringer, woken, rings once and learns from the alarm when to ring
     * next. An unpark that comes before it parks is not lost, for the park then returns at once.
     */
    @Override
    public void wakeAt(long nanos) {
        told = true;
        Thread thread = ringer;
        LockSupport.unpark(thread != null ? thread : start());
    }

    private synchronized Thread start() {
        Thread thread = ringer;
        if (thread == null) {
            thread = Thread.ofPlatform()
                .name("goloom-timer")
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(this::run);
            ringer = thread;
            thread.start();
        }
        return thread;
    }

    private void run() {
        while (true) {
            told = false;
            Alarm alarm = alarm();
            long next = alarm == null ? NEVER : alarm.ring(nanos());
            if (next == NEVER) {
                LockSupport.park(this);
            } else {
                sleepUntil(next);
            }
            Thread.interrupted(); // nobody has a reason to interrupt this thread; a stray one must not make it spin
        }
    }

    /**
     * Returns at that instant or a little later; earlier only if it was told of another one, or woken. Instants that are closer together than it
     * oversleeps are met all at once, by one sleep: it spins only after a sleep, and for what that was too short by.
     */
    private void sleepUntil(long instant) {
        long wait = instant - nanos();
        if (wait <= oversleep.expected()) {
            if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            }
            return;
        }
        long early = instant - oversleep.expected();
        LockSupport.parkNanos(this, wait - oversleep.expected());
        long now = nanos();
        if (now >= early && !told) {
            oversleep.observe(now - early);
            while (now < instant && !told) {
                Thread.onSpinWait();
                now = nanos();
            }
        }
    }

    @Override
    public String toString() {
        return "SystemClock";
    }
}
