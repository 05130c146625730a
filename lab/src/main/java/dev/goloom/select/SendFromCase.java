package dev.goloom.select;

import dev.goloom.internal.wait.Selectable;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends what a supplier gives at the start of each select. A channel that is never ready does not spare the supplier. */
final class SendFromCase<R extends @Nullable Object> extends Case<R> {

    private final @Nullable Selectable channel;
    private final Supplier<?> elements;
    private final Supplier<? extends R> handler;

    /** What takes part in a select; its element changes with each, so one selection has it for itself. */
    private final Case<R> send;

    SendFromCase(@Nullable Selectable channel, Supplier<?> elements, Supplier<? extends R> handler) {
        this.channel = channel;
        this.elements = elements;
        this.handler = handler;
        this.send = channel == null ? DisabledCase.instance() : new SendCase<>(channel, null, handler);
    }

    @Override
    Case<R> unguarded() {
        return send;
    }

    @Override
    boolean isEvaluated() {
        return true;
    }

    @Override
    Case<R> forOneSelection() {
        return new SendFromCase<>(channel, elements, handler);
    }

    @Override
    Case<R> enter() {
        Object element = Objects.requireNonNull(elements.get(), "element");
        if (send instanceof SendCase<R> ready) {
            ready.offer(element);
        }
        return send;
    }

    @Override
    void exit() {
        if (send instanceof SendCase<R> done) {
            done.offer(null);
        }
    }

    @Override
    R finish(@Nullable Object handedOver) {
        return send.finish(handedOver);
    }

    @Override
    public String toString() {
        return send + ", evaluated";
    }
}
