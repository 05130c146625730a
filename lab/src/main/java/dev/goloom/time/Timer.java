package dev.goloom.time;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Something that is to happen once, later: an instant that can be received from {@link #channel}, or a function that is
 * called (see {@link Time#afterFunc(Duration, Runnable)}). Until then it can be stopped; it can be started again at any
 * time.
 *
 * {@snippet class="dev.goloom.examples.TimeExamples" region="timer"}
 *
 * <p>A timer is never early, not by a nanosecond. After {@link #stop} or {@link #reset} has returned, no instant of before
 * can be received. A timer with a channel is armed only while somebody waits there, and is garbage when nobody refers to
 * it: there is no need to stop it.
 *
 * <p>Thread-safe.
 *
 * <p>Source: Go's {@code time.Timer}, with the semantics of Go 1.23 and later.
 */
public sealed interface Timer permits ChannelTimer, FuncTimer {

    /**
     * Starts a timer on the machine's clock.
     *
     * @param duration how long from now at least; zero or less is due at once, one that reaches past the end of time never
     * @return a pending timer
     */
    static Timer start(Duration duration) {
        return start(Clock.system(), duration);
    }

    /**
     * Starts a timer.
     *
     * @param clock what measures the time
     * @param duration how long from now at least; zero or less is due at once, one that reaches past the end of time never
     * @return a pending timer
     */
    static Timer start(Clock clock, Duration duration) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(duration, "duration");
        return new ChannelTimer(clock, duration);
    }

    /**
     * Where the instant at which this timer was due can be received, once for each start, from then on. The element is that
     * instant, in nanoseconds of the timer's clock. The channel is never closed, and has no capacity: its length is 0
     * even if the timer is due.
     *
     * @return the channel, always the same; {@code Channel.never()} if this timer calls a function
     */
    ReceiveChannel<Long> channel();

    /**
     * Stops this timer. Does not block, and does not wait for a function that was started.
     *
     * @return true if it was pending: its instant had not been received, or its function had not been started, and will not
     *     be; false if there was nothing to stop
     */
    boolean stop();

    /**
     * Starts this timer anew, whether it is pending, stopped or over. Does not block. Whoever waits on the channel goes on
     * waiting, for the new instant.
     *
     * @param duration how long from now at least; zero or less is due at once, one that reaches past the end of time never
     * @return true if it was pending: what it was pending for will not happen; false if there was nothing to stop
     */
    boolean reset(Duration duration);
}
