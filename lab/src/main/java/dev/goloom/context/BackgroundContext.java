package dev.goloom.context;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A root: it never ends. */
record BackgroundContext(Clock clock, String name) implements Context {

    static final BackgroundContext BACKGROUND = new BackgroundContext(Clock.system(), "Context.background()");
    static final BackgroundContext TODO = new BackgroundContext(Clock.system(), "Context.todo()");

    static Context on(Clock clock) {
        Objects.requireNonNull(clock, "clock");
        return clock == BACKGROUND.clock ? BACKGROUND : new BackgroundContext(clock, "Context.background(clock)");
    }

    @Override
    public CancellableContext withCancel() {
        return new CancelContext(clock, null, Clock.NEVER);
    }

    @Override
    public CancellableContext withTimeout(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        return new CancelContext(clock, null, clock.deadline(timeout));
    }

    @Override
    public CancellableContext withDeadline(long deadlineNanos) {
        return new CancelContext(clock, null, deadlineNanos);
    }

    @Override
    public ReceiveChannel<Void> done() {
        return Channel.never();
    }

    @Override
    public @Nullable ContextException err() {
        return null;
    }

    @Override
    public @Nullable Throwable cause() {
        return null;
    }

    @Override
    public OptionalLong deadline() {
        return OptionalLong.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
