package dev.goloom.stress.scope;

import dev.goloom.context.ContextException;
import dev.goloom.scope.Scope;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A {@code join} of a race, and what became of it, in a word. */
final class Joined {

    private Joined() {}

    /** Joins, and tells a result, a failure, the end of the context above and an interrupt apart. */
    static String outcome(Scope<?, ?> scope) {
        try {
            return String.valueOf(Objects.requireNonNullElse(scope.join(), "joined"));
        } catch (ExecutionException failed) {
            return "failed by " + name(failed.getCause()) + suppressed(failed);
        } catch (ContextException ended) {
            return "ended" + suppressed(ended);
        } catch (InterruptedException interrupted) {
            return "interrupted";
        }
    }

    /** What a failure, or the cause of an end, is called. */
    static String name(@Nullable Throwable failure) {
        return failure == null ? "nothing" : String.valueOf(failure.getMessage());
    }

    private static String suppressed(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable suppressed : thrown.getSuppressed()) {
            all.append(" over ").append(name(suppressed));
        }
        return all.toString();
    }

    /** For a child that ends only if it is interrupted. */
    static String block() throws InterruptedException {
        new CountDownLatch(1).await();
        return "result";
    }
}
