package dev.goloom.stress.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The instants of a race, in a word. */
final class Instants {

    private Instants() {}

    /** Tells the first instant, which lies one distance after the clock's origin, from those after it and from none. */
    static String name(@Nullable Long instant, Duration distance) {
        if (instant == null) {
            return "nothing";
        }
        long first = distance.toNanos();
        if (instant < first) {
            return "early";
        }
        return instant == first ? "first" : "second";
    }
}
