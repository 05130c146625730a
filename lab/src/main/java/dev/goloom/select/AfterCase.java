package dev.goloom.select;

import dev.goloom.clock.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ready when the select has waited for some time and nothing else is ready. */
final class AfterCase<R extends @Nullable Object> extends Case<R> {

    private final Clock clock;
    private final Duration duration;
    private final Supplier<? extends R> handler;

    AfterCase(Clock clock, Duration duration, Supplier<? extends R> handler) {
        this.clock = clock;
        this.duration = duration;
        this.handler = handler;
    }

    Clock clock() {
        return clock;
    }

    /** The instant at which a select has waited for long enough that began then; now, if null. */
    long deadline(@Nullable Beginning began) {
        return clock.deadline(
            began == null || began.clock() != clock ? duration : duration.minusNanos(began.elapsed()));
    }

    /** Whether there is nothing to wait for. */
    boolean isDueAtOnce() {
        return duration.isZero() || duration.isNegative();
    }

    @Override
    R finish(@Nullable Object handedOver) {
        return handler.get();
    }

    @Override
    public String toString() {
        return "after " + duration;
    }
}
