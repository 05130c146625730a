package dev.goloom.context;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A context that has no end of its own: a root, which never ends, or one that adds a value and ends with the context above
 * it.
 */
final class PlainContext extends ContextBase {

    static final PlainContext BACKGROUND = new PlainContext(new Values(Clock.system()), null, "Context.background()");
    static final PlainContext TODO = new PlainContext(BACKGROUND.values, null, "Context.todo()");

    private final @Nullable CancelContext above;

    /** What a root is called. */
    private final @Nullable String name;

    PlainContext(Values values, @Nullable CancelContext above, @Nullable String name) {
        super(values);
        this.above = above;
        this.name = name;
    }

    static Context on(Clock clock) {
        Objects.requireNonNull(clock, "clock");
        return clock == Clock.system()
            ? BACKGROUND
            : new PlainContext(new Values(clock), null, "Context.background(clock)");
    }

    @Override
    @Nullable CancelContext ending() {
        return above;
    }

    @Override
    public ReceiveChannel<Void> done() {
        return above == null ? Channel.never() : above.done();
    }

    @Override
    public @Nullable ContextException err() {
        return above == null ? null : above.err();
    }

    @Override
    public @Nullable Throwable cause() {
        return above == null ? null : above.cause();
    }

    @Override
    public OptionalLong deadline() {
        return above == null ? OptionalLong.empty() : above.deadline();
    }

    @Override
    public String toString() {
        if (name != null) {
            return name;
        }
        return above == null ? describe("never ends") : describe(above.state());
    }
}
