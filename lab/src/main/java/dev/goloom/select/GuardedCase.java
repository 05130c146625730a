package dev.goloom.select;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A case that takes part in those selects at whose start its condition holds. */
final class GuardedCase<R extends @Nullable Object> extends Case<R> {

    private final Case<R> guarded;
    private final BooleanSupplier condition;

    GuardedCase(Case<R> guarded, BooleanSupplier condition) {
        this.guarded = guarded;
        this.condition = condition;
    }

    @Override
    Case<R> unguarded() {
        return guarded.unguarded();
    }

    @Override
    boolean isEvaluated() {
        return true;
    }

    @Override
    Case<R> forOneSelection() {
        return new GuardedCase<>(guarded.forOneSelection(), condition);
    }

    @Override
    Case<R> enter() {
        return condition.getAsBoolean() ? guarded.enter() : DisabledCase.instance();
    }

    @Override
    void exit() {
        guarded.exit();
    }

    @Override
    R finish(@Nullable Object handedOver) {
        return guarded.finish(handedOver);
    }

    @Override
    public String toString() {
        return guarded + " if enabled";
    }
}
