package dev.goloom.stress.scope;

import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the owner of a scope hands to another actor, who waits for it without parking. */
final class Handed {

    private final Step handed = new Step();
    private @Nullable Context context;

    /** Hands over, by the owner. */
    Context give(Context given) {
        context = given;
        handed.done();
        return given;
    }

    /** Waits for the end of the context that is handed over, by the other. */
    String cause() {
        handed.await();
        Context given = Objects.requireNonNull(context);
        return Blocking.outcome(() -> {
            given.done().receive();
            return Joined.name(given.cause());
        });
    }
}
