package dev.goloom.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A call with bad input: it throws exactly this, with this message, and changes nothing.
 *
 * @param method what is called, as {@link EveryMethodHasARowTest} writes it
 * @param input what is bad about it
 * @param failure the type of what it throws
 * @param message its message, given the fixture
 * @param interrupted whether the thread is interrupted before the call
 */
record Row<F extends Fixture>(String method, String input, Call<? super F> call, Class<? extends Throwable> failure,
        Function<? super F, @Nullable String> message, boolean interrupted) {

    /** The call, in a lambda. What it returns does not matter, for it throws. */
    interface Call<F> {
        void on(F fixture) throws Throwable;
    }

    static <F extends Fixture> Row<F> fails(
            String method, String input, Call<? super F> call, Class<? extends Throwable> failure, String message) {
        return new Row<>(method, input, call, failure, fixture -> message, false);
    }

    static <F extends Fixture> Row<F> fails(
            String method, String input, Call<? super F> call, Class<? extends Throwable> failure,
            Function<? super F, String> message) {
        return new Row<>(method, input, call, failure, message, false);
    }

    /** An argument that is null: the message is its name. */
    static <F extends Fixture> Row<F> isNull(String method, String argument, Call<? super F> call) {
        return fails(method, "null " + argument, call, NullPointerException.class, argument);
    }

    /** A call that blocks, or might, on a thread that is interrupted: it throws even if it need not block. */
    static <F extends Fixture> Row<F> interrupted(String method, String input, Call<? super F> call) {
        return new Row<>(method, input, call, InterruptedException.class, fixture -> null, true);
    }

    /** The same call, with an interrupt before it: other bad input counts more, and the status stays. */
    Row<F> onInterruptedThread() {
        return new Row<>(method, input + ", interrupted", call, failure, message, true);
    }

    /** The same call, with something to tell it by from others with the same input. */
    Row<F> on(String what) {
        return new Row<>(method, input + ", on " + what, call, failure, message, interrupted);
    }

    /** One test for each row and kind of thread. */
    static <F extends Fixture> Stream<DynamicTest> tests(List<Row<F>> rows, Callable<F> fixtures) {
        return rows.stream()
            .flatMap(row -> Stream.of(ThreadKind.values())
                .map(kind -> DynamicTest.dynamicTest(row + ", " + kind, () -> row.check(kind, fixtures))));
    }

    private void check(ThreadKind kind, Callable<F> fixtures) throws Throwable {
        try {
            Goroutine.start(kind, () -> {
                F fixture = fixtures.call();
                check(fixture);
                fixture.release();
                return 0;
            }).join();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private void check(F fixture) {
        String before = fixture.state();
        int armedBefore = DeadlineQueue.of(Clock.system()).size();
        Thread.interrupted();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown;
        boolean status;
        try {
            thrown = assertThrowsExactly(failure, () -> call.on(fixture), toString());
        } finally {
            status = Thread.interrupted();
        }
        assertEquals(message.apply(fixture), withoutStates(thrown.getMessage()), this + ": message");
        boolean clears = thrown instanceof InterruptedException;
        assertEquals(interrupted && !clears, status, this + ": interrupt status");
        assertEquals(before, fixture.state(), this + ": something was changed");
        int armed = DeadlineQueue.of(Clock.system()).size();
        assertTrue(armed <= armedBefore, this + ": a deadline was armed on the system clock");
    }

    /** A virtual thread is printed with what it was doing: that differs from time to time. */
    private static @Nullable String withoutStates(@Nullable String message) {
        return message == null ? null : message.replaceAll("(VirtualThread\\[#\\d+[^]]*])/[\\w@-]+", "$1");
    }

    @Override
    public String toString() {
        return method + ", " + input;
    }
}
