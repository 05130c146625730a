package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.context.Key;
import dev.goloom.internal.timer.DeadlineQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContextBadInputTest {

    private static final String WITH_TIMEOUT = "Context.withTimeout(Duration, Throwable)";
    private static final String WITH_VALUE = "Context.withValue(Key, Object)";
    private static final String CALL = "Context.call(Callable)";
    private static final String SLEEP = "Context.sleep(Duration)";
    private static final String THROW_IF_ENDED = "Context.throwIfEnded()";
    private static final String RECEIVE = "ReceiveChannel.receive()";

    private static final Duration HOUR = Duration.ofHours(1);

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Contexts::new);
    }

    static List<Row<Contexts>> rows() {
        List<Row<Contexts>> rows = new ArrayList<>(List.of(
            isNull("Context.background(Clock)", "clock", f -> Context.background(null)),
            isNull("Key.of(String)", "name", f -> Key.of(null)),
            isNull("CancellableContext.cancel(Throwable)", "cause", f -> f.live.cancel(null)),
            isNull("CancellableContext.cancel(Throwable)", "cause", f -> f.cancelled.cancel(null)),

            fails(CALL, "cancelled", f -> f.cancelled.call(f.calls::incrementAndGet),
                CancelledException.class, "context cancelled"),
            fails(CALL, "after the deadline", f -> f.exceeded.call(f.calls::incrementAndGet),
                DeadlineExceededException.class, "deadline exceeded"),
            fails(CALL, "after the deadline above", f -> f.exceeded.withCancel().call(f.calls::incrementAndGet),
                DeadlineExceededException.class, "inherited deadline exceeded"),
            fails(SLEEP, "cancelled", f -> f.cancelled.sleep(HOUR),
                CancelledException.class, "context cancelled"),
            fails(SLEEP, "cancelled, no time", f -> f.cancelled.sleep(Duration.ZERO),
                CancelledException.class, "context cancelled"),
            fails(SLEEP, "after the deadline", f -> f.exceeded.sleep(HOUR),
                DeadlineExceededException.class, "deadline exceeded"),
            fails(THROW_IF_ENDED, "cancelled", f -> f.cancelled.throwIfEnded(),
                CancelledException.class, "context cancelled"),
            Row.<Contexts>fails(THROW_IF_ENDED, "after the deadline", f -> f.exceeded.throwIfEnded(),
                DeadlineExceededException.class, "deadline exceeded").onInterruptedThread()));
        for (Kind kind : Kind.values()) {
            rows.addAll(ofEvery(kind));
        }
        return rows;
    }

    /** What is the same for all contexts, whether they can end, have ended, or neither. */
    private static List<Row<Contexts>> ofEvery(Kind kind) {
        return Stream.<Row<Contexts>>of(
            isNull("Context.withTimeout(Duration)", "timeout", f -> f.get(kind).withTimeout(null)),
            isNull(WITH_TIMEOUT, "timeout", f -> f.get(kind).withTimeout(null, new Throwable())),
            isNull(WITH_TIMEOUT, "cause", f -> f.get(kind).withTimeout(HOUR, null)),
            isNull("Context.withDeadline(long, Throwable)", "cause", f -> f.get(kind).withDeadline(7, null)),
            isNull(WITH_VALUE, "key", f -> f.get(kind).withValue(null, "v")),
            isNull(WITH_VALUE, "value", f -> f.get(kind).withValue(Key.of("k"), null)),
            isNull("Context.value(Key)", "key", f -> f.get(kind).value(null)),
            isNull("Context.afterFunc(Runnable)", "function", f -> f.get(kind).afterFunc(null)),
            isNull(CALL, "callable", f -> f.get(kind).call(null)),
            Row.<Contexts>isNull(CALL, "callable", f -> f.get(kind).call(null)).onInterruptedThread(),
            interrupted(CALL, "interrupted", f -> f.get(kind).call(f.calls::incrementAndGet)),
            isNull(SLEEP, "duration", f -> f.get(kind).sleep(null)),
            Row.<Contexts>isNull(SLEEP, "duration", f -> f.get(kind).sleep(null)).onInterruptedThread(),
            interrupted(SLEEP, "interrupted", f -> f.get(kind).sleep(HOUR)),
            interrupted(SLEEP, "interrupted, no time", f -> f.get(kind).sleep(Duration.ZERO)),
            interrupted(SLEEP, "interrupted, less than no time", f -> f.get(kind).sleep(HOUR.negated())),
            interrupted(RECEIVE, "interrupted, done()", f -> f.get(kind).done().receive()))
            .map(row -> row.on("a context that is " + kind))
            .toList();
    }

    enum Kind {
        ROOT, LIVE, WITH_VALUE, CANCELLED, EXCEEDED
    }

    static final class Contexts implements Fixture {

        final ManualClock clock = Clock.manual();
        final AtomicInteger calls = new AtomicInteger();

        final Context root = Context.background(clock);

        /** Armed while somebody listens to it, or to one below it. */
        final CancellableContext live = root.withTimeout(HOUR);

        final Context withValue = live.withValue(Key.of("name"), "value");
        final CancellableContext cancelled = live.withCancel();
        final CancellableContext exceeded = live.withDeadline(1);

        Contexts() {
            cancelled.cancel();
            clock.advance(Duration.ofNanos(2));
        }

        Context get(Kind kind) {
            return switch (kind) {
                case ROOT -> root;
                case LIVE -> live;
                case WITH_VALUE -> withValue;
                case CANCELLED -> cancelled;
                case EXCEEDED -> exceeded;
            };
        }

        @Override
        public String state() {
            return live + " " + live.cause() + " " + cancelled + " " + cancelled.cause() + " " + withValue + ", "
                    + DeadlineQueue.of(clock).size() + " armed, " + calls + " calls";
        }
    }
}
