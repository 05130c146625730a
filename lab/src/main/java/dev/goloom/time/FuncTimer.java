package dev.goloom.time;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.internal.timer.Deadline;
import dev.goloom.internal.timer.DeadlineQueue;
import java.time.Duration;
import java.util.Objects;

/**
 * A timer that calls a function, in a goroutine of its own.
 *
 * <p><b>State.</b> It is pending if and only if it is in the queue, as the deadline that it is. Leaving the queue decides
 * between a stop and the call: one of the two takes the deadline out. A reset is one step of the queue, too.
 *
 * <p><b>A timer with nothing to wait for</b> is never pending: who starts it calls the function. The way through the queue
 * and the clock's thread would take some microseconds, most of them to wake that thread.
 */
final class FuncTimer extends Deadline implements Timer {

    private final Clock clock;
    private final DeadlineQueue queue;
    private final Runnable function;

    FuncTimer(Clock clock, Duration duration, Runnable function) {
        this.clock = clock;
        this.queue = DeadlineQueue.of(clock);
        this.function = function;
        reset(duration);
    }

    @Override
    public ReceiveChannel<Long> channel() {
        return Channel.never();
    }

    @Override
    public boolean stop() {
        return queue.disarm(this);
    }

    @Override
    public boolean reset(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isZero() || duration.isNegative()) {
            boolean was = stop();
            fire();
            return was;
        }
        return queue.rearm(this, clock.deadline(duration));
    }

    @Override
    protected void fire() {
        Thread.startVirtualThread(function);
    }

    @Override
    public String toString() {
        return "Timer of " + function;
    }
}
