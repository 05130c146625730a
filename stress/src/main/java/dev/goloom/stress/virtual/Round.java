package dev.goloom.stress.virtual;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One round of a race, with a state and a result of its own. */
final class Round {

    private final Object state;
    private final Object result;
    private final Gate gate;
    private volatile @Nullable Thread first;

    Round(VirtualRace race, AtomicInteger patience) throws Throwable {
        state = (Object) race.newState().invokeExact();
        result = (Object) race.newResult().invokeExact();
        gate = new Gate(race.roles().size(), patience);
    }

    /** By the thread of an actor, or of the signal: plays that role, together with the others. */
    void play(MethodHandle role, boolean isFirst) throws Throwable {
        if (isFirst) {
            first = Thread.currentThread();
        }
        gate.pass();
        role.invokeExact(state, result, first);
    }

    /** What has come of it, when all have ended. */
    Object outcome(@Nullable MethodHandle arbiter) throws Throwable {
        if (arbiter != null) {
            arbiter.invokeExact(state, result, first);
        }
        return result;
    }
}
