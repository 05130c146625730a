package dev.goloom.timeout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** JDK 21 to 24: a class with a constructor; the deadline, on the wall clock, is an argument of the join. */
final class StructuredScope21 extends StructuredScope {

    private static final MethodHandle NEW;
    private static final MethodHandle JOIN_UNTIL;

    static {
        try {
            NEW = LOOKUP.findConstructor(SCOPE, MethodType.methodType(void.class))
                .asType(MethodType.methodType(Object.class));
            JOIN_UNTIL = LOOKUP.findVirtual(SCOPE, "joinUntil", MethodType.methodType(SCOPE, Instant.class))
                .asType(MethodType.methodType(void.class, Object.class, Instant.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Instant deadline;

    private StructuredScope21(Object scope, Instant deadline) {
        super(scope);
        this.deadline = deadline;
    }

    static StructuredScope21 open(Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        try {
            return new StructuredScope21((Object) NEW.invokeExact(), deadline);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    @Override
    @Nullable Throwable joinOrTimeOut() throws InterruptedException {
        try {
            JOIN_UNTIL.invokeExact(scope, deadline);
            return null;
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (TimeoutException timedOut) {
            return timedOut;
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }
}
