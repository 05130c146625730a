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
            Alarm alarm = alarm();
            long next = alarm == null ? NEVER : alarm.ring(nanos());
            long wait = next - nanos();
            if (next == NEVER) {
                LockSupport.park(this);
            } else if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            }
            Thread.interrupted(); // nobody has a reason to interrupt this thread; a stray one must not make it spin
        }
    }

    @Override
    public String toString() {
        return "SystemClock";
    }
}
