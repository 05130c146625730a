package dev.goloom.time;

import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;

/** A timer whose instant is received. */
final class ChannelTimer implements Timer {

    private final TimerChannel channel;

    ChannelTimer(Clock clock, Duration duration) {
        channel = new TimerChannel(clock);
        channel.reset(duration, 0);
    }

    @Override
    public ReceiveChannel<Long> channel() {
        return channel;
    }

    @Override
    public boolean stop() {
        return channel.stop();
    }

    @Override
    public boolean reset(Duration duration) {
        return channel.reset(Objects.requireNonNull(duration, "duration"), 0);
    }

    @Override
    public String toString() {
        return "Timer of " + channel;
    }
}
