package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When a context ends at the latest. */
@SuppressWarnings("NullAway") // an open context has no err
class ContextDeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Context root = Context.background(clock);

    @Test
    void deadline_isTheEarliest_hereAndAbove() {
        var upper = root.withTimeout(LONG);
        assertDeadline(LONG, upper);
        assertDeadline(LONG, upper.withCancel());
        assertDeadline(LONG, upper.withValue(Key.of("key"), "value").withCancel());
        assertDeadline(LONG, upper.withTimeout(LONG.plusNanos(1)));
        assertDeadline(LONG, upper.withDeadline(Clock.NEVER));
        assertDeadline(LONG, upper.withTimeout(Duration.ofSeconds(Long.MAX_VALUE)));
        assertDeadline(SHORT, upper.withTimeout(SHORT));
        assertDeadline(SHORT, upper.withTimeout(SHORT).withTimeout(LONG));
    }

    @Test
    void noDeadline_isEmpty() {
        for (Context context : new Context[] {root, root.withCancel(), root.withDeadline(Clock.NEVER),
            root.withTimeout(Duration.ofSeconds(Long.MAX_VALUE)), root.withTimeout(LONG).withoutCancel()}) {
            assertEquals(OptionalLong.empty(), context.deadline());
        }
    }

    @Test
    void deadline_isAlwaysTheSame_afterTheEndToo() {
        var cancelled = root.withTimeout(LONG);
        var exceeded = root.withTimeout(SHORT);
        cancelled.cancel();
        clock.advance(LONG.multipliedBy(2));
        assertNull(exceeded.err().getCause());
        assertDeadline(LONG, cancelled);
        assertDeadline(SHORT, exceeded);
        assertDeadline(SHORT, exceeded.withTimeout(LONG));
    }

    @Test
    void timeout_isADeadlineThatIsCountedFromNow() {
        clock.advance(LONG);
        var byTimeout = root.withTimeout(SHORT);
        var byDeadline = root.withDeadline(LONG.plus(SHORT).toNanos());
        assertEquals(byDeadline.deadline(), byTimeout.deadline());
        clock.advance(SHORT.minusNanos(1));
        assertNull(byTimeout.err());
        assertNull(byDeadline.err());
        clock.advance(Duration.ofNanos(1));
        assertTrue(byTimeout.err() instanceof DeadlineExceededException);
        assertTrue(byDeadline.err() instanceof DeadlineExceededException);
    }

    private static void assertDeadline(Duration expected, Context context) {
        assertEquals(OptionalLong.of(expected.toNanos()), context.deadline());
    }
}
