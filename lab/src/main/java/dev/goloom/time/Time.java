package dev.goloom.time;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * What is to happen later, in one call: an instant, a function, or the end of a sleep.
 *
 * <p>All take the time from the machine's clock, or from one that is given. None is ever early, not by a nanosecond.
 * Durations of zero or less are over at once, those that reach past the end of time never.
 *
 * <p>Thread-safe.
 *
 * <p>Source: {@code After}, {@code AfterFunc} and {@code Sleep} of Go's package {@code time}.
 */
public final class Time {

    private Time() {}

    /**
     * A channel from which one instant can be received, when it has come: that of a timer which nobody wants to stop. Armed
     * only while somebody waits, so one that is abandoned costs nothing.
     *
     * @param duration how long from now at least
     * @return the channel of a new timer, see {@link Timer#channel}
     */
    public static ReceiveChannel<Long> after(Duration duration) {
        return Timer.start(duration).channel();
    }

    /**
     * Like {@link #after(Duration)}, on another clock.
     *
     * @param clock what measures the time
     * @param duration how long from now at least
     * @return the channel of a new timer
     */
    public static ReceiveChannel<Long> after(Clock clock, Duration duration) {
        return Timer.start(clock, duration).channel();
    }

    /**
     * Calls a function later, in a goroutine of its own: a new virtual thread for each call. An exception that it throws
     * goes to that thread's uncaught exception handler. What happened before this method was called happens before the
     * function's start.
     *
     * {@snippet class="dev.goloom.examples.TimeExamples" region="afterFunc"}
     *
     * @param duration how long from now at least
     * @param function what to call
     * @return the timer, to stop it or to start it again; it stays armed, and the function alive, until then
     */
    public static Timer afterFunc(Duration duration, Runnable function) {
        return afterFunc(Clock.system(), duration, function);
    }

    /**
     * Like {@link #afterFunc(Duration, Runnable)}, on another clock.
     *
     * @param clock what measures the time
     * @param duration how long from now at least
     * @param function what to call
     * @return the timer
     */
    public static Timer afterFunc(Clock clock, Duration duration, Runnable function) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(function, "function");
        return new FuncTimer(clock, duration, function);
    }

    /**
     * Blocks for the given time. To wake up when a context ends, see {@code Context.sleep}.
     *
     * @param duration how long at least
     * @throws InterruptedException if the thread is interrupted, before the call or while it sleeps; clears its interrupt
     *     status
     */
    public static void sleep(Duration duration) throws InterruptedException {
        sleep(Clock.system(), duration);
    }

    /**
     * Like {@link #sleep(Duration)}, on another clock.
     *
     * @param clock what measures the time
     * @param duration how long at least
     * @throws InterruptedException if the thread is interrupted, before the call or while it sleeps; clears its interrupt
     *     status
     */
    public static void sleep(Clock clock, Duration duration) throws InterruptedException {
        after(clock, duration).receive();
    }
}
