package dev.goloom.stress.lincheck;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Below a context that is cancelled, one with a deadline says which came first.
 *
 * <p>A cancel reads the clock first, and then takes effect. So no clock is moved beside it in the scenarios that Lincheck
 * makes up: there would be no one moment at which both have happened.
 */
@LincheckTest
class DeadlineTest {

    @Test
    void interleavings() {
        check().model();
    }

    @Test
    @Tag("stress")
    void runs() {
        check().stress();
    }

    private static Check check() {
        return Check.of(Operations.class)
            .against(Specification.class)
            .threads(3)
            .scene(scene().thread("await").thread("advance", "advance").after("end"))
            .scene(scene().thread("await").thread("advance", "advance").thread("cancel").after("end"))
            .scene(scene().thread("await", "end").thread("await", "end").thread("advance", "advance", "cancel"));
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    public static class Operations {

        private final ManualClock clock = Clock.manual();
        private final CancellableContext context = Context.background(clock).withCancel();
        private final CancellableContext child = context.withDeadline(5);

        @Operation(nonParallelGroup = "clock")
        public void advance() {
            clock.advance(Duration.ofNanos(3));
        }

        @Operation(nonParallelGroup = "clock")
        public void cancel() {
            context.cancel();
        }

        @Operation
        public boolean isCancelled() {
            return context.err() != null;
        }

        @Operation
        public String end() {
            ContextException end = child.err();
            return end == null ? "none" : end instanceof CancelledException ? "cancelled" : "exceeded";
        }

        public void await() throws InterruptedException {
            child.done().receive();
        }
    }

    public static class Specification {

        private long now;
        private boolean cancelled;
        private String end = "none";

        public void advance() {
            now += 3;
            if (now >= 5) {
                endAs("exceeded");
            }
        }

        public void cancel() {
            cancelled = true;
            endAs("cancelled");
        }

        public boolean isCancelled() {
            return cancelled;
        }

        public String end() {
            return end;
        }

        public void await() {
            if (end.equals("none")) {
                throw new WouldBlock();
            }
        }

        private void endAs(String how) {
            if (end.equals("none")) {
                end = how;
            }
        }
    }
}
