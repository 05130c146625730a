package dev.goloom.stress.lincheck;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.AfterFunc;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Of a stop and the end of the context, one has the function.
 *
 * <p>A context has ended a moment before it has told those who listen, and a second cancel does not wait for that: until
 * then, a stop still succeeds. So there is one end here.
 */
@LincheckTest
class AfterFuncTest {

    @Test
    void cancel_interleavings() {
        cancel().model();
    }

    @Test
    @Tag("stress")
    void cancel_runs() {
        cancel().stress();
    }

    @Test
    void deadline_interleavings() {
        Check.of(Deadline.class).against(DeadlineSpecification.class)
            .scene(new Scene(Deadline.class).before("advance").thread("advance", "advance").thread("stop")).model();
    }

    private static Check cancel() {
        return Check.of(Cancel.class).against(CancelSpecification.class).threads(3);
    }

    public static class Cancel {

        private final CancellableContext context = Context.background().withCancel();
        private final CancellableContext child = context.withCancel();
        private final AfterFunc function = child.afterFunc(() -> {});

        @Operation(runOnce = true)
        public void cancel() {
            context.cancel();
        }

        @Operation
        public boolean stop() {
            return function.stop();
        }
    }

    public static class CancelSpecification {

        private boolean settled;

        public void cancel() {
            settled = true;
        }

        public boolean stop() {
            boolean stopped = !settled;
            settled = true;
            return stopped;
        }
    }

    public static class Deadline {

        private final ManualClock clock = Clock.manual();
        private final AfterFunc function = Context.background(clock).withDeadline(5).afterFunc(() -> {});

        @Operation(nonParallelGroup = "clock")
        public void advance() {
            clock.advance(Duration.ofNanos(3));
        }

        @Operation
        public boolean stop() {
            return function.stop();
        }
    }

    public static class DeadlineSpecification {

        private long now;
        private boolean stopped;

        public void advance() {
            now += 3;
        }

        public boolean stop() {
            boolean stops = now < 5 && !stopped;
            stopped |= stops;
            return stops;
        }
    }
}
