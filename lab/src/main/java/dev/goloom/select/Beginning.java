package dev.goloom.select;

import dev.goloom.clock.Clock;

/**
 * When a select began that has given way since: its {@code after} cases count from then, however long it was before it ran
 * again.
 *
 * @param clock that of one of these cases; the rare one on another clock counts from the moment at which it is armed
 * @param instant on this clock
 */
record Beginning(Clock clock, long instant) {

    static Beginning now(Clock clock) {
        return new Beginning(clock, clock.nanos());
    }

    /** How long ago that is, on its clock. */
    long elapsed() {
        return clock.nanos() - instant;
    }
}
