package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.clock.Clock;
import dev.goloom.context.CancelledException;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.scope.WaitGroup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WaitGroupBadInputTest {

    private static final String ADD = "WaitGroup.add(int)";
    private static final String AWAIT = "WaitGroup.await()";
    private static final String AWAIT_CONTEXT = "WaitGroup.await(Context)";

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Groups::new);
    }

    static List<Row<Groups>> rows() {
        return List.of(
            fails(ADD, "below zero", f -> f.zero.add(-1),
                IllegalStateException.class, "negative counter: 0 and delta -1"),
            fails(ADD, "far below zero", f -> f.two.add(Integer.MIN_VALUE),
                IllegalStateException.class, "negative counter: 2 and delta -2147483648"),
            fails(ADD, "too large", f -> f.two.add(Integer.MAX_VALUE),
                IllegalStateException.class, "too large a counter: 2 and delta 2147483647"),
            fails("WaitGroup.done()", "zero", f -> f.zero.done(),
                IllegalStateException.class, "negative counter: 0 and delta -1"),
            isNull("WaitGroup.go(Routine)", "routine", f -> f.zero.go(null)),
            interrupted(AWAIT, "interrupted, zero", f -> f.zero.await()),
            interrupted(AWAIT, "interrupted, not zero", f -> f.two.await()),
            isNull(AWAIT_CONTEXT, "context", f -> f.zero.await(null)),
            isNull(AWAIT_CONTEXT, "context", f -> f.two.await(null)),
            interrupted(AWAIT_CONTEXT, "interrupted, zero", f -> f.zero.await(f.context)),
            interrupted(AWAIT_CONTEXT, "interrupted, not zero", f -> f.two.await(f.context)),
            interrupted(AWAIT_CONTEXT, "interrupted, the context has ended", f -> f.two.await(f.ended)),
            fails(AWAIT_CONTEXT, "the context has ended", f -> f.two.await(f.ended),
                CancelledException.class, "context cancelled"));
    }

    static final class Groups implements Fixture {

        final WaitGroup zero = new WaitGroup();
        final WaitGroup two = new WaitGroup();

        /** Armed while somebody listens to it. */
        final CancellableContext context = Context.background(Clock.manual()).withTimeout(Duration.ofHours(1));

        final CancellableContext ended = context.withCancel();

        Groups() {
            two.add(2);
            ended.cancel();
        }

        @Override
        public String state() {
            return zero + " " + two + " " + context + ", " + DeadlineQueue.of(context.clock()).size() + " armed";
        }
    }
}
