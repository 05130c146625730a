package dev.goloom.clock;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Monotonic time. All time in goloom is read from a clock, so that a test can put a {@link ManualClock} in its place.
 *
 * <p>An instant is a {@code long}: nanoseconds since the clock's origin. It is never negative and never decreases,
 * between threads too; instants of different clocks cannot be compared. {@link #NEVER} is later than every instant that
 * a clock reaches.
 *
 * <p>Thread-safe.
 *
 * <p>Source: {@link System#nanoTime()}; Go's monotonic clock readings in package {@code time}.
 */
public abstract sealed class Clock permits SystemClock, ManualClock {

    /** The instant that does not come: what a deadline saturates to. */
    public static final long NEVER = Long.MAX_VALUE;

    private volatile @Nullable Alarm alarm;

    Clock() {}

    /**
     * The machine's monotonic clock.
     *
     * @return the one system clock
     */
    public static Clock system() {
        return SystemClock.INSTANCE;
    }

    /**
     * A clock that stands still until it is moved.
     *
     * @return a new clock that shows 0
     */
    public static ManualClock manual() {
        return new ManualClock();
    }

    /**
     * The instant now.
     *
     * @return nanoseconds since the origin, 0 or more
     */
    public abstract long nanos();

    /**
     * The instant that lies the given time after now. A zero or negative duration gives now; one that reaches past the
     * end of time gives {@link #NEVER}.
     *
     * @param duration how far ahead
     * @return an instant of this clock, not before now
     */
    public final long deadline(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        long length = TimeUnit.NANOSECONDS.convert(duration); // saturates
        long now = nanos();
        return length <= 0 ? now : length < NEVER - now ? now + length : NEVER;
    }

    /**
     * The alarm of this clock, made the first time that it is asked for. This and {@link #wakeAt(long)} are the seam
     * for goloom's deadline queue; applications have no use for them.
     *
     * @param create makes the alarm; called at most once in the life of the clock
     * @return the one alarm of this clock
     */
    public final Alarm alarm(Function<? super Clock, ? extends Alarm> create) {
        Objects.requireNonNull(create, "create");
        Alarm current = alarm;
        if (current != null) {
            return current;
        }
        synchronized (this) {
            current = alarm;
            if (current == null) {
                alarm = current = create.apply(this);
            }
            return current;
        }
    }

    /**
     * Has the alarm rung at the given instant, or at once if that has passed. Does not block. The clock forgets the
     * request when it has rung for it; what {@link Alarm#ring(long)} returns then is the next one.
     *
     * @param nanos an instant of this clock
     */
    public abstract void wakeAt(long nanos);

    /** What a clock calls when an instant has come that {@link #wakeAt(long)} asked for. */
    @FunctionalInterface
    public interface Alarm {

        /**
         * Does what is due. May be called by several threads at once, and more often than asked for.
         *
         * @param nanos the instant now
         * @return when to ring next, or {@link #NEVER}
         */
        long ring(long nanos);
    }

    final @Nullable Alarm alarm() {
        return alarm;
    }
}
