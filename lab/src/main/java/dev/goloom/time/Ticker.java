package dev.goloom.time;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Instants at equal distances, one after the other, from a channel.
 *
 * {@snippet class="dev.goloom.examples.TimeExamples" region="ticker"}
 *
 * <p>A receiver that is too slow does not get what it missed: one instant at most waits for it, the first that it has not
 * received; those that come until it is received are dropped, and the next one is in step again. A ticker is never early,
 * not by a nanosecond. It is armed only while somebody waits on its channel, and is garbage when nobody refers to it: there
 * is no need to stop it.
 *
 * <p>Thread-safe.
 *
 * <p>Source: Go's {@code time.Ticker}, with the semantics of Go 1.23 and later.
 */
public final class Ticker {

    private final TimerChannel channel;

    private Ticker(TimerChannel channel) {
        this.channel = channel;
    }

    /**
     * Starts a ticker on the machine's clock.
     *
     * @param period the distance of the instants; the first one is that far ahead
     * @return a running ticker
     * @throws IllegalArgumentException if the period is zero or negative
     */
    public static Ticker start(Duration period) {
        return start(Clock.system(), period);
    }

    /**
     * Starts a ticker.
     *
     * @param clock what measures the time
     * @param period the distance of the instants; the first one is that far ahead
     * @return a running ticker
     * @throws IllegalArgumentException if the period is zero or negative
     */
    public static Ticker start(Clock clock, Duration period) {
        Objects.requireNonNull(clock, "clock");
        requirePositive(period);
        Ticker ticker = new Ticker(new TimerChannel(clock));
        ticker.reset(period);
        return ticker;
    }

    private static void requirePositive(Duration period) {
        if (Objects.requireNonNull(period, "period").isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period not positive: " + period);
        }
    }

    /**
     * Where the instants are received, in nanoseconds of the ticker's clock. The channel is never closed, not by
     * {@link #stop} either; and has no capacity: its length is 0 even if an instant is due.
     *
     * @return the channel, always the same
     */
    public ReceiveChannel<Long> channel() {
        return channel;
    }

    /** Stops the instants, including one that has come and was not received. Does not block. */
    public void stop() {
        channel.stop();
    }

    /**
     * Starts this ticker anew, whether it runs or not: no instant of before is received. Does not block.
     *
     * @param period the new distance of the instants; the first one is that far ahead
     * @throws IllegalArgumentException if the period is zero or negative; the ticker goes on as it was
     */
    public void reset(Duration period) {
        requirePositive(period);
        channel.reset(period, TimeUnit.NANOSECONDS.convert(period)); // saturates
    }

    @Override
    public String toString() {
        return "Ticker of " + channel;
    }
}
