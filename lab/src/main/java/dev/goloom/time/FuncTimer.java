package dev.goloom.time;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.internal.lock.SpinLock;
import dev.goloom.internal.timer.Deadline;
import dev.goloom.internal.timer.DeadlineQueue;
import java.time.Duration;
import java.util.Objects;

/**
 * A timer that calls a function, in a goroutine of its own.
 *
 * <p><b>State.</b> It is pending if and only if its deadline is in the queue. Leaving the queue decides between a stop and
 * the call: one of the two takes the deadline out. The lock makes one step of the two that a reset takes.
 *
 * <p><b>A timer with nothing to wait for</b> is never pending: who starts it calls the function. The way through the queue
 * and the clock's thread would take some microseconds, most of them to wake that thread.
 */
final class FuncTimer extends SpinLock implements Timer {

    private final Clock clock;
    private final DeadlineQueue queue;
    private final Expiry expiry;

    FuncTimer(Clock clock, Duration duration, Runnable function) {
        this.clock = clock;
        this.queue = DeadlineQueue.of(clock);
        this.expiry = new Expiry(function);
        reset(duration);
    }

    @Override
    public ReceiveChannel<Long> channel() {
        return Channel.never();
    }

    @Override
    public boolean stop() {
        lock();
        boolean was = queue.disarm(expiry);
        unlock();
        return was;
    }

    @Override
    public boolean reset(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isZero() || duration.isNegative()) {
            boolean was = stop();
            expiry.fire();
            return was;
        }
        long deadline = clock.deadline(duration);
        boolean was;
        boolean ask;
        lock();
        try {
            was = queue.disarm(expiry);
            ask = queue.arm(expiry, deadline);
        } finally {
            unlock();
        }
        if (ask) {
            queue.wakeClock(deadline);
        }
        return was;
    }

    @Override
    public String toString() {
        return "Timer of " + expiry.function;
    }

    private static final class Expiry extends Deadline {

        final Runnable function;

        Expiry(Runnable function) {
            this.function = function;
        }

        @Override
        protected void fire() {
            Thread.startVirtualThread(function);
        }
    }
}
