package dev.goloom.timeout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * JDK 25 and later: an interface with a factory method; the timeout is part of the configuration. JDK 25 takes the
 * configuration as a {@link Function} and reports a timeout by an unchecked exception of its own; later ones take a
 * {@link UnaryOperator} and report it as the cause of an {@code ExecutionException}.
 */
final class StructuredScope25 extends StructuredScope {

    private static final MethodHandle NEW_JOINER;
    private static final MethodHandle OPEN;
    private static final MethodHandle WITH_TIMEOUT;
    private static final MethodHandle JOIN;

    static {
        try {
            Class<?> joiner = nested("$Joiner");
            Class<?> configuration = nested("$Configuration");
            Class<?> configure = Runtime.version().feature() == 25 ? Function.class : UnaryOperator.class;
            NEW_JOINER = LOOKUP.findStatic(joiner, "awaitAllSuccessfulOrThrow", MethodType.methodType(joiner))
                .asType(MethodType.methodType(Object.class));
            OPEN = LOOKUP.findStatic(SCOPE, "open", MethodType.methodType(SCOPE, joiner, configure))
                .asType(MethodType.methodType(Object.class, Object.class, UnaryOperator.class));
            WITH_TIMEOUT = LOOKUP
                .findVirtual(configuration, "withTimeout", MethodType.methodType(configuration, Duration.class))
                .asType(MethodType.methodType(Object.class, Object.class, Duration.class));
            JOIN = LOOKUP.findVirtual(SCOPE, "join", MethodType.methodType(Object.class))
                .asType(MethodType.methodType(void.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private StructuredScope25(Object scope) {
        super(scope);
    }

    static StructuredScope25 open(Duration timeout) {
        UnaryOperator<Object> configure = configuration -> withTimeout(configuration, timeout);
        try {
            Object joiner = (Object) NEW_JOINER.invokeExact();
            return new StructuredScope25((Object) OPEN.invokeExact(joiner, configure));
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    private static Object withTimeout(Object configuration, Duration timeout) {
        try {
            return (Object) WITH_TIMEOUT.invokeExact(configuration, timeout);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    @Override
    @Nullable Throwable joinOrTimeOut() throws InterruptedException {
        try {
            JOIN.invokeExact(scope);
            return null;
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable thrown) {
            if (isTimeout(thrown) || isTimeout(thrown.getCause())) {
                return thrown;
            }
            throw unexpected(thrown);
        }
    }

    /**
     * Told by the name, because the class differs between JDKs. Whether the scope is cancelled does not tell: JDK 25 reports
     * the timeout a moment before it cancels.
     */
    private static boolean isTimeout(@Nullable Throwable thrown) {
        return thrown != null && thrown.getClass().getName().matches("java\\.util\\.concurrent\\..*TimeoutException");
    }
}
