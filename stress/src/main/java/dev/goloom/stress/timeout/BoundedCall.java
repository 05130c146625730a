package dev.goloom.stress.timeout;

import dev.goloom.timeout.TimeoutStrategy;
import dev.goloom.timeout.Work;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** One bounded call of a race, and what became of it, in a word. */
final class BoundedCall {

    private BoundedCall() {}

    /** Calls, and tells a result, a timeout, a timeout before its time, and anything else apart. */
    static String outcome(TimeoutStrategy strategy, Duration timeout, Work<String> work) {
        long start = System.nanoTime();
        try {
            return strategy.<String>call(timeout, work);
        } catch (TimeoutException timedOut) {
            long elapsed = System.nanoTime() - start;
            return elapsed >= timeout.toNanos() ? "timeout" : "early timeout";
        } catch (Exception failure) {
            return failure.toString();
        }
    }
}
